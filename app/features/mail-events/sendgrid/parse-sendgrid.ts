import { z } from "zod";
import { malformed, mayNumber, mayText, parsed } from "#app/lib/loose-fields.ts";
import { instantFromMs } from "#app/lib/time.ts";
import {
  bareAddress,
  messageIdIn,
  type MailEvent,
  type MailEventKind,
  type ParseMailEvents,
} from "../mail-event.ts";

const eventSchema = z.object({
  event: mayText,
  email: mayText,
  timestamp: mayNumber,
  sg_event_id: mayText,
  sg_message_id: mayText,
  // A custom argument of ours: SendGrid puts them beside its own fields.
  message_id: mayText,
  "smtp-id": mayText,
  type: mayText,
  bounce_classification: mayText,
  reason: mayText,
  response: mayText,
  status: mayText,
});
type SendgridEvent = z.infer<typeof eventSchema>;

/** Several events in one body. https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event */
export const parseSendgrid: ParseMailEvents = (body) => {
  if (!Array.isArray(body)) return malformed("not a list of events");
  return parsed(
    body.flatMap((one: unknown) => {
      const read = eventSchema.safeParse(one);
      return read.success ? toEvents(read.data) : [];
    }),
  );
};

function toEvents(told: SendgridEvent): MailEvent[] {
  const kind = kindOf(told);
  if (!kind || !told.sg_event_id) return [];
  return [
    {
      kind,
      eventKey: told.sg_event_id,
      messageId: told.message_id ?? messageIdIn(told["smtp-id"]),
      // What the sending call was answered with, and then where in their house it went.
      providerRef: told.sg_message_id?.split(".", 1)[0] ?? null,
      recipient: bareAddress(told.email),
      detail: told.reason ?? told.response ?? told.status,
      at: told.timestamp === null ? null : instantFromMs(told.timestamp * 1000),
    },
  ];
}

const KINDS: Readonly<Record<string, MailEventKind>> = {
  delivered: "delivered",
  deferred: "deferred",
  spamreport: "complaint",
  unsubscribe: "unsubscribed",
  group_unsubscribe: "unsubscribed",
};

/** Why SendGrid does not even try: https://www.twilio.com/docs/sendgrid/ui/analytics-and-reporting/email-activity-feed#drops */
const DROPPED: Readonly<Record<string, MailEventKind>> = {
  "bounced address": "hard_bounce",
  invalid: "hard_bounce",
  "spam reporting address": "complaint",
  "unsubscribed address": "unsubscribed",
};

function kindOf({ event, type, bounce_classification: why, reason }: SendgridEvent): MailEventKind | null {
  if (event === "dropped") return DROPPED[reason?.toLowerCase() ?? ""] ?? "rejected";
  if (event !== "bounce") return KINDS[event ?? ""] ?? null;
  if (type === "blocked") return "soft_bounce";
  // Full mailboxes, contents and reputation are classified; what is not, SendGrid never tries again.
  return why === null || why === "Invalid Address" || why === "Unclassified" ? "hard_bounce" : "soft_bounce";
}
