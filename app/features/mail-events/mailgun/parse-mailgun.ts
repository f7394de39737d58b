import { z } from "zod";
import { malformed, mayNumber, maySection, mayText, parsed } from "#app/lib/loose-fields.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { bareAddress, messageIdIn, type MailEventKind, type ParseMailEvents } from "../mail-event.ts";
import { suppressionOfRefusal } from "../refusal.ts";

const schema = z.object({
  "event-data": z.object({
    id: mayText,
    event: mayText,
    timestamp: mayNumber,
    severity: mayText,
    reason: mayText,
    recipient: mayText,
    // An empty list when there are none.
    "user-variables": maySection(z.object({ message_id: mayText })),
    message: maySection(z.object({ headers: maySection(z.object({ "message-id": mayText })) })),
    "delivery-status": maySection(
      z.object({ code: mayText, "enhanced-code": mayText, message: mayText, description: mayText }),
    ),
  }),
});
type Told = z.infer<typeof schema>["event-data"];

/** One event for one recipient. https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads */
export const parseMailgun: ParseMailEvents = (body) => {
  const read = schema.safeParse(body);
  if (!read.success || !read.data["event-data"].id) return malformed("event-data: missing");
  const told = read.data["event-data"];
  const kind = kindOf(told);
  if (!kind) return parsed([]);
  const header = told.message?.headers?.["message-id"] ?? null;
  return parsed([
    {
      kind,
      eventKey: told.id ?? "",
      messageId: told["user-variables"]?.message_id ?? messageIdIn(header),
      providerRef: header,
      recipient: bareAddress(told.recipient),
      detail: wordsOf(told) || told.reason,
      at: told.timestamp === null ? null : instantFromMs(Math.round(told.timestamp * 1000)),
    },
  ]);
};

/** The server's answer as it would have stood in SMTP: "550 5.1.1 No such user". */
function wordsOf({ "delivery-status": status }: Told): string {
  const message = status?.message ?? status?.description ?? "";
  const codes = [status?.code, status?.["enhanced-code"]].filter((code) => code && !message.includes(code));
  return [...codes, message].filter(Boolean).join(" ");
}

const KINDS: Readonly<Record<string, MailEventKind>> = {
  delivered: "delivered",
  complained: "complaint",
  unsubscribed: "unsubscribed",
  rejected: "rejected",
};
/** Mailgun did not try, because of an earlier mail. */
const SUPPRESSED: Readonly<Record<string, MailEventKind>> = {
  "suppress-bounce": "hard_bounce",
  "suppress-complaint": "complaint",
  "suppress-unsubscribe": "unsubscribed",
};

function kindOf(told: Told): MailEventKind | null {
  if (told.event !== "failed") return KINDS[told.event ?? ""] ?? null;
  if (told.severity === "temporary") return "deferred";
  // "bounce" is every 5xx: what the server said tells whether the address is dead.
  return SUPPRESSED[told.reason ?? ""] ?? suppressionOfRefusal(wordsOf(told)) ?? "soft_bounce";
}
