import { z } from "zod";
import { malformed, mayFlag, mayInstant, maySection, mayText, parsed } from "#app/lib/loose-fields.ts";
import { bareAddress, type MailEventKind, type ParseMailEvents } from "../mail-event.ts";

const schema = z.object({
  RecordType: mayText,
  ID: mayText,
  Type: mayText,
  MessageID: mayText,
  Metadata: maySection(z.object({ message_id: mayText })),
  Description: mayText,
  Details: mayText,
  Email: mayText,
  Recipient: mayText,
  BouncedAt: mayInstant,
  DeliveredAt: mayInstant,
  ChangedAt: mayInstant,
  SuppressSending: mayFlag,
  SuppressionReason: mayText,
});

/** https://postmarkapp.com/developer/api/bounce-api#bounce-types; what is missing says nothing of the mail. */
const BOUNCE_KINDS: Readonly<Record<string, MailEventKind>> = {
  HardBounce: "hard_bounce",
  BadEmailAddress: "hard_bounce",
  SpamComplaint: "complaint",
  Unsubscribe: "unsubscribed",
  Transient: "deferred",
  SoftBounce: "soft_bounce",
  DnsError: "soft_bounce",
  SpamNotification: "soft_bounce",
  VirusNotification: "soft_bounce",
  Undeliverable: "soft_bounce",
  Blocked: "soft_bounce",
  DMARCPolicy: "soft_bounce",
  Unknown: "soft_bounce",
  ChallengeVerification: "soft_bounce",
  ManuallyDeactivated: "rejected",
  SMTPApiError: "rejected",
  TemplateRenderingFailed: "rejected",
};

const SUPPRESSION_KINDS: Readonly<Record<string, MailEventKind>> = {
  HardBounce: "hard_bounce",
  SpamComplaint: "complaint",
  ManualSuppression: "unsubscribed",
};

/** One record of Postmark's webhooks. https://postmarkapp.com/developer/webhooks/webhooks-overview */
export const parsePostmark: ParseMailEvents = (body) => {
  const read = schema.safeParse(body);
  if (!read.success || !read.data.RecordType) return malformed("RecordType: missing");
  const told = read.data;
  const about = {
    messageId: told.Metadata?.message_id ?? null,
    providerRef: told.MessageID,
    recipient: bareAddress(told.Email ?? told.Recipient),
  };
  switch (told.RecordType ?? "") {
    case "Bounce":
    case "SpamComplaint": {
      const kind = told.RecordType === "SpamComplaint" ? "complaint" : BOUNCE_KINDS[told.Type ?? ""];
      if (!kind) return parsed([]);
      const eventKey = `bounce:${told.ID ?? told.MessageID}`;
      const detail = told.Details ?? told.Description;
      return parsed([{ ...about, kind, eventKey, detail, at: told.BouncedAt }]);
    }
    case "Delivery": {
      const eventKey = `delivered:${told.MessageID}`;
      return parsed([{ ...about, kind: "delivered", eventKey, detail: told.Details, at: told.DeliveredAt }]);
    }
    case "SubscriptionChange": {
      // Who is taken off Postmark's list is still on ours, until the merchant takes them off there too.
      const kind = told.SuppressSending ? SUPPRESSION_KINDS[told.SuppressionReason ?? ""] : undefined;
      if (!kind) return parsed([]);
      const eventKey = `list:${told.MessageID ?? ""}:${told.ChangedAt ?? ""}:${kind}`;
      return parsed([{ ...about, kind, eventKey, detail: told.SuppressionReason, at: told.ChangedAt }]);
    }
    default:
      return parsed([]);
  }
};
