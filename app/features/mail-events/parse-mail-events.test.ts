import { expect, test } from "vitest";
import { SHAPES, type Told } from "#test/support/mail-bodies.ts";
import { snsMessage } from "#test/support/sns-messages.ts";
import { at } from "#test/support/context.ts";
import type { MailEventKind } from "./mail-event.ts";
import { PARSE, type TellingId } from "./parse-mail-events.ts";
import { splitBody } from "./split-body.ts";

const SERVICES = Object.keys(PARSE) as TellingId[];
const KINDS: Told["what"][] = ["delivered", "deferred", "soft_bounce", "hard_bounce", "complaint"];
const MESSAGE_ID = "01932f0e-7b6c-7a31-9c55-3a3f1d2e4b5c";
const AT = at("2026-11-21T11:00:00Z");

const parse = (id: TellingId, body: unknown) => {
  const told = PARSE[id](JSON.parse(JSON.stringify(body)));
  if (told.kind === "malformed") throw new Error(told.reason);
  return told.value;
};

test.each(SERVICES.flatMap((id) => KINDS.map((what) => [id, what] as const)))(
  "%s tells of a %s",
  (id, what) => {
    const told = { what, messageId: MESSAGE_ID, providerRef: "ref-1", recipient: "anna@example.com", at: AT };
    const [event, ...more] = parse(id, SHAPES[id](told));
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      kind: what,
      messageId: MESSAGE_ID,
      providerRef: "ref-1",
      recipient: "anna@example.com",
      at: AT,
    });
    expect(event?.eventKey).not.toContain("anna");
  },
);

test.each(SERVICES)("%s: what is not its own is malformed, and news of other kinds are left out", (id) => {
  for (const body of [null, 1, "text", {}]) expect(PARSE[id](body).kind).toBe("malformed");
  const others: Record<TellingId, unknown> = {
    ses: snsMessage({ eventType: "Open", mail: { messageId: "1" }, open: {} }, AT),
    postmark: { RecordType: "Open", MessageID: "1" },
    sendgrid: [{ event: "open", sg_event_id: "1", email: "a@example.com" }],
    resend: { type: "email.opened", created_at: AT, data: { email_id: "1", to: ["a@example.com"] } },
    mailgun: { "event-data": { id: "1", event: "opened", recipient: "a@example.com" } },
  };
  expect(parse(id, others[id])).toEqual([]);
});

/** Cases of one service each; what they mean is read in its documentation. */
const SPECIAL: [TellingId, string, unknown, MailEventKind | null][] = [
  [
    "ses",
    "a notification of an identity",
    snsMessage(
      {
        notificationType: "Bounce",
        mail: { messageId: "1" },
        bounce: {
          bounceType: "Permanent",
          feedbackId: "f",
          bouncedRecipients: [{ emailAddress: "Anna <anna@example.com>" }],
        },
      },
      AT,
    ),
    "hard_bounce",
  ],
  [
    "ses",
    "a bounce of unknown kind",
    snsMessage(
      {
        eventType: "Bounce",
        mail: { messageId: "1" },
        bounce: { bounceType: "Undetermined", bouncedRecipients: [{ emailAddress: "a@example.com" }] },
      },
      AT,
    ),
    "soft_bounce",
  ],
  [
    "ses",
    "a report that it is no spam",
    snsMessage(
      {
        eventType: "Complaint",
        mail: { messageId: "1" },
        complaint: {
          complaintFeedbackType: "not-spam",
          complainedRecipients: [{ emailAddress: "a@example.com" }],
        },
      },
      AT,
    ),
    null,
  ],
  [
    "ses",
    "a mail that was not sent",
    snsMessage(
      {
        eventType: "Reject",
        mail: { messageId: "1", destination: ["a@example.com"] },
        reject: { reason: "Bad content" },
      },
      AT,
    ),
    "rejected",
  ],
  ["ses", "plain words in the topic", snsMessage("Successfully validated", AT), null],
  [
    "postmark",
    "an address taken off its list",
    {
      RecordType: "SubscriptionChange",
      Recipient: "a@example.com",
      SuppressSending: false,
      SuppressionReason: "HardBounce",
    },
    null,
  ],
  [
    "postmark",
    "a reader who left",
    {
      RecordType: "SubscriptionChange",
      Recipient: "a@example.com",
      SuppressSending: true,
      SuppressionReason: "ManualSuppression",
      ChangedAt: AT,
    },
    "unsubscribed",
  ],
  [
    "postmark",
    "an answer of a machine",
    { RecordType: "Bounce", ID: 7, Type: "AutoResponder", Email: "a@example.com" },
    null,
  ],
  [
    "sendgrid",
    "a mail dropped for an old bounce",
    [{ event: "dropped", reason: "Bounced Address", sg_event_id: "1", email: "a@example.com" }],
    "hard_bounce",
  ],
  [
    "sendgrid",
    "a mail dropped for its content",
    [
      {
        event: "dropped",
        reason: "Spam Content (if spam checker app enabled)",
        sg_event_id: "1",
        email: "a@example.com",
      },
    ],
    "rejected",
  ],
  [
    "sendgrid",
    "a bounce that is not classified",
    [
      {
        event: "bounce",
        type: "bounce",
        bounce_classification: "Unclassified",
        sg_event_id: "1",
        email: "a@example.com",
      },
    ],
    "hard_bounce",
  ],
  [
    "sendgrid",
    "a bounce for its content",
    [
      {
        event: "bounce",
        type: "bounce",
        bounce_classification: "Content",
        sg_event_id: "1",
        email: "a@example.com",
      },
    ],
    "soft_bounce",
  ],
  [
    "resend",
    "an address on its list",
    {
      type: "email.suppressed",
      created_at: AT,
      data: {
        email_id: "1",
        to: ["a@example.com"],
        tags: [{ name: "message_id", value: "m" }],
        suppressed: { message: "It bounced before" },
      },
    },
    "hard_bounce",
  ],
  [
    "resend",
    "a mail that failed",
    {
      type: "email.failed",
      created_at: AT,
      data: { email_id: "1", to: ["a@example.com"], failed: { reason: "reached_daily_quota" } },
    },
    "rejected",
  ],
  [
    "mailgun",
    "a mail held back after a complaint",
    {
      "event-data": {
        id: "1",
        event: "failed",
        severity: "permanent",
        reason: "suppress-complaint",
        recipient: "a@example.com",
      },
    },
    "complaint",
  ],
  [
    "mailgun",
    "a mail that a policy refused",
    {
      "event-data": {
        id: "1",
        event: "failed",
        severity: "permanent",
        reason: "bounce",
        recipient: "a@example.com",
        "delivery-status": { code: 550, "enhanced-code": "5.7.1", message: "Message refused" },
      },
    },
    "soft_bounce",
  ],
];

test.each(SPECIAL)("%s: %s", (id, _case, body, kind) => {
  expect(parse(id, body).map((event) => event.kind)).toEqual(kind === null ? [] : [kind]);
});

test("where a service gives back the Message-ID alone, our id is read off it", () => {
  const header = `<${MESSAGE_ID}@shop.example>`;
  const headers = [{ name: "Message-ID", value: header }];
  const bounce = {
    bounceType: "Permanent",
    feedbackId: "f",
    bouncedRecipients: [{ emailAddress: "a@example.com" }],
  };
  const bodies: [TellingId, unknown][] = [
    ["ses", snsMessage({ notificationType: "Bounce", mail: { messageId: "1", headers }, bounce }, AT)],
    ["sendgrid", [{ event: "delivered", sg_event_id: "1", "smtp-id": header, email: "a@example.com" }]],
    [
      "mailgun",
      {
        "event-data": {
          id: "1",
          event: "delivered",
          recipient: "a@example.com",
          message: { headers: { "message-id": header.slice(1, -1) } },
        },
      },
    ],
  ];
  for (const [id, body] of bodies) expect(parse(id, body)[0]?.messageId).toBe(MESSAGE_ID);
});

test("SendGrid's lists are taken apart, so that each reader's news can be forgotten with the reader", () => {
  const told = (recipient: string) => SHAPES.sendgrid({ what: "delivered", recipient, at: AT }) as unknown[];
  const parts = splitBody("sendgrid", JSON.stringify([...told("a@example.com"), ...told("b@example.com")]));
  expect(parts.map(({ recipient }) => recipient)).toEqual(["a@example.com", "b@example.com"]);
  for (const { text } of parts) expect(parse("sendgrid", JSON.parse(text))).toHaveLength(1);
  expect(splitBody("resend", "not JSON")).toEqual([{ text: "not JSON", recipient: null }]);
});
