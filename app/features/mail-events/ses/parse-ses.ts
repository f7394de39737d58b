import { z } from "zod";
import { readJson } from "#app/lib/json.ts";
import { malformed, mayInstant, mayList, maySection, mayText, parsed } from "#app/lib/loose-fields.ts";
import {
  bareAddress,
  messageIdIn,
  type MailEvent,
  type MailEventKind,
  type ParseMailEvents,
} from "../mail-event.ts";

const recipient = z.object({ emailAddress: mayText, status: mayText, diagnosticCode: mayText });
const section = maySection(
  z.object({
    timestamp: mayInstant,
    feedbackId: mayText,
    bounceType: mayText,
    bounceSubType: mayText,
    complaintFeedbackType: mayText,
    delayType: mayText,
    smtpResponse: mayText,
    reason: mayText,
    errorMessage: mayText,
    bouncedRecipients: mayList(recipient),
    complainedRecipients: mayList(recipient),
    delayedRecipients: mayList(recipient),
    recipients: mayList(z.string()),
  }),
);
const recordSchema = z.object({
  // "notificationType" when the identity tells, "eventType" when a configuration set does.
  notificationType: mayText,
  eventType: mayText,
  mail: z.object({
    messageId: mayText,
    destination: mayList(z.string()),
    tags: maySection(z.object({ message_id: mayList(z.string()) })),
    headers: mayList(z.object({ name: z.string(), value: z.string() })),
  }),
  bounce: section,
  complaint: section,
  delivery: section,
  deliveryDelay: section,
  reject: section,
  failure: section,
});
type SesRecord = z.infer<typeof recordSchema>;
type Section = NonNullable<SesRecord["bounce"]>;

/**
 * A notification of Amazon SNS with a record of Amazon SES in it.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const parseSes: ParseMailEvents = (body) => {
  const envelope = z.object({ Type: mayText, Message: z.string().optional() }).safeParse(body);
  if (!envelope.success || !envelope.data.Type) return malformed("not a message of SNS");
  if (envelope.data.Type !== "Notification") return parsed([]);
  const message = readJson(envelope.data.Message ?? "");
  // SNS lets anybody publish plain words to a topic, to try it out.
  if (message.kind === "malformed") return parsed([]);
  const record = recordSchema.safeParse(message.value);
  return record.success ? parsed(eventsOf(record.data)) : malformed("mail: missing");
};

function eventsOf(record: SesRecord): MailEvent[] {
  switch (record.eventType ?? record.notificationType ?? "") {
    case "Bounce":
      return each(record, record.bounce, bounceKind(record.bounce), record.bounce?.bouncedRecipients);
    case "Complaint":
      // A "not-spam" report takes a complaint back. https://www.iana.org/assignments/marf-parameters
      if (record.complaint?.complaintFeedbackType === "not-spam") return [];
      return each(record, record.complaint, "complaint", record.complaint?.complainedRecipients);
    case "Delivery":
      return each(record, record.delivery, "delivered", toRecipients(record.delivery?.recipients));
    case "DeliveryDelay":
      return each(record, record.deliveryDelay, "deferred", record.deliveryDelay?.delayedRecipients);
    case "Reject":
      return each(record, record.reject, "rejected", toRecipients(record.mail.destination));
    case "Rendering Failure":
      return each(record, record.failure, "rejected", toRecipients(record.mail.destination));
    default:
      return [];
  }
}

const toRecipients = (addresses: readonly string[] = []) =>
  addresses.map((emailAddress) => ({ emailAddress, status: null, diagnosticCode: null }));

/** "Transient" is what SES has given up on after its own attempts; "Undetermined" says nothing for sure. */
const bounceKind = (bounce: SesRecord["bounce"]): MailEventKind =>
  bounce?.bounceType === "Permanent" ? "hard_bounce" : "soft_bounce";

function each(
  { mail }: SesRecord,
  told: Section | null,
  kind: MailEventKind,
  recipients: readonly z.infer<typeof recipient>[] | undefined,
): MailEvent[] {
  const name = told?.feedbackId ?? `${mail.messageId ?? ""}:${told?.timestamp ?? ""}`;
  return (recipients ?? []).map((one, index) => ({
    kind,
    eventKey: `${kind}:${name}:${index}`,
    messageId: mail.tags?.message_id[0] ?? ourHeader(mail.headers),
    providerRef: mail.messageId,
    recipient: bareAddress(one.emailAddress),
    detail: one.diagnosticCode ?? one.status ?? ownWords(told),
    at: told?.timestamp ?? null,
  }));
}

const ownWords = (told: Section | null): string | null =>
  told?.smtpResponse ?? told?.reason ?? told?.errorMessage ?? told?.delayType ?? told?.bounceSubType ?? null;

/** SES writes a Message-ID of its own, and tells ours among the headers where the merchant has switched them on. */
const ourHeader = (headers: SesRecord["mail"]["headers"]): string | null =>
  messageIdIn(headers.find(({ name }) => name.toLowerCase() === "message-id")?.value);
