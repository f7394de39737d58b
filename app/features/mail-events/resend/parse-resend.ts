import { z } from "zod";
import { malformed, mayInstant, mayList, maySection, mayText, parsed } from "#app/lib/loose-fields.ts";
import { bareAddress, type MailEventKind, type ParseMailEvents } from "../mail-event.ts";

const why = maySection(z.object({ type: mayText, subType: mayText, message: mayText, reason: mayText }));
const schema = z.object({
  type: mayText,
  created_at: mayInstant,
  data: z.object({
    email_id: mayText,
    to: mayList(z.string()),
    // Told as an object; the call that sends takes them as a list.
    tags: z
      .union([
        z.array(z.object({ name: z.string(), value: z.string() })),
        z
          .record(z.string(), z.unknown())
          .transform((tags) => Object.entries(tags).map(([name, value]) => ({ name, value: String(value) }))),
      ])
      .catch([]),
    bounce: why,
    suppressed: why,
    failed: why,
  }),
});
type Told = z.infer<typeof schema>;

/** One event for one mail. https://resend.com/docs/webhooks/event-types */
export const parseResend: ParseMailEvents = (body) => {
  const read = schema.safeParse(body);
  if (!read.success) return malformed("data: missing");
  const { type, created_at: at, data } = read.data;
  const kind = kindOf(read.data);
  if (!kind) return parsed([]);
  const because = data.bounce ?? data.suppressed ?? data.failed;
  return parsed([
    {
      kind,
      eventKey: `${type}:${data.email_id}:${at ?? ""}`,
      messageId: data.tags.find(({ name }) => name === "message_id")?.value ?? null,
      providerRef: data.email_id,
      recipient: bareAddress(data.to[0] ?? null),
      detail: because?.message ?? because?.reason ?? because?.subType ?? null,
      at,
    },
  ]);
};

function kindOf({ type, data }: Told): MailEventKind | null {
  switch (type ?? "") {
    case "email.delivered":
      return "delivered";
    case "email.delivery_delayed":
      return "deferred";
    case "email.complained":
      return "complaint";
    case "email.bounced":
      return data.bounce?.type === "Transient" || data.bounce?.type === "Undetermined"
        ? "soft_bounce"
        : "hard_bounce";
    case "email.suppressed":
      return "hard_bounce";
    case "email.failed":
      return "rejected";
    default:
      return null;
  }
}
