import type { TellingId } from "#app/features/mail-events/parse-mail-events.ts";
import { msOf, type Instant } from "#app/lib/time.ts";
import { snsMessage } from "./sns-messages.ts";

/**
 * Webhooks of mail services in the shapes that they document, signed as they sign. What a test is about goes in as `what`;
 * fields that we do not read are there as they come.
 */
export type Told = {
  what: "delivered" | "deferred" | "soft_bounce" | "hard_bounce" | "complaint";
  messageId?: string | null;
  providerRef?: string;
  recipient: string;
  at: Instant;
  /** Tells events of the same kind apart. */
  nth?: number;
};

const WORDS = {
  delivered: "250 2.0.0 OK",
  deferred: "451 4.7.1 try again later",
  soft_bounce: "552 5.2.2 mailbox full",
  hard_bounce: "550 5.1.1 user unknown",
  complaint: "abuse",
};

export const SHAPES: Record<TellingId, (told: Told) => unknown> = {
  ses({ what, messageId, providerRef, recipient, at, nth = 1 }) {
    const mail = {
      timestamp: at,
      messageId: providerRef ?? "0100017c44f0-example-000000",
      source: "Shop <shop@example.com>",
      destination: [recipient],
      tags: messageId ? { message_id: [messageId], "ses:from-domain": ["example.com"] } : {},
    };
    const to = [{ emailAddress: recipient, action: "failed", status: "5.1.1", diagnosticCode: WORDS[what] }];
    const feedbackId = `0100017c44f0-feedback-${nth}`;
    const bounceType = what === "hard_bounce" ? "Permanent" : "Transient";
    const record = {
      delivered: {
        eventType: "Delivery",
        delivery: { timestamp: at, recipients: [recipient], smtpResponse: WORDS.delivered },
      },
      deferred: {
        eventType: "DeliveryDelay",
        deliveryDelay: { timestamp: at, delayType: "TransientCommunicationFailure", delayedRecipients: to },
      },
      soft_bounce: {
        eventType: "Bounce",
        bounce: {
          bounceType,
          bounceSubType: "MailboxFull",
          bouncedRecipients: to,
          timestamp: at,
          feedbackId,
        },
      },
      hard_bounce: {
        eventType: "Bounce",
        bounce: { bounceType, bounceSubType: "General", bouncedRecipients: to, timestamp: at, feedbackId },
      },
      complaint: {
        eventType: "Complaint",
        complaint: {
          complainedRecipients: [{ emailAddress: recipient }],
          timestamp: at,
          feedbackId,
          complaintFeedbackType: "abuse",
        },
      },
    }[what];
    return snsMessage({ ...record, mail }, at);
  },
  postmark({
    what,
    messageId,
    providerRef = "883953f4-6105-42a2-a16a-77a8eac79483",
    recipient,
    at,
    nth = 1,
  }) {
    const common = {
      MessageID: providerRef,
      ServerID: 23,
      MessageStream: "outbound",
      Tag: "",
      Metadata: messageId ? { message_id: messageId } : {},
    };
    if (what === "delivered")
      return {
        ...common,
        RecordType: "Delivery",
        Recipient: recipient,
        DeliveredAt: at,
        Details: WORDS.delivered,
      };
    const type = {
      deferred: "Transient",
      soft_bounce: "SoftBounce",
      hard_bounce: "HardBounce",
      complaint: "SpamComplaint",
    }[what];
    return {
      ...common,
      RecordType: what === "complaint" ? "SpamComplaint" : "Bounce",
      ID: 4_323_372_036_854 + nth,
      Type: type,
      Name: type,
      Description: "As documented",
      Details: WORDS[what],
      Email: recipient,
      From: "shop@example.com",
      BouncedAt: at,
      Inactive: what === "hard_bounce",
    };
  },
  sendgrid({ what, messageId, providerRef = "14c5d75ce93", recipient, at, nth = 1 }) {
    const event = {
      delivered: "delivered",
      deferred: "deferred",
      soft_bounce: "bounce",
      hard_bounce: "bounce",
      complaint: "spamreport",
    }[what];
    return [
      {
        email: recipient,
        timestamp: Math.floor(msOf(at) / 1000),
        "smtp-id": "<abc@ismtpd-555>",
        event,
        sg_event_id: `event-${what}-${nth}`,
        sg_message_id: `${providerRef}.recvd-5f54b5d587-1-67BADEEA-6.0`,
        ...(messageId ? { message_id: messageId } : {}),
        ...(event === "bounce"
          ? {
              type: what === "hard_bounce" ? "bounce" : "blocked",
              bounce_classification: what === "hard_bounce" ? "Invalid Address" : "Mailbox Unavailable",
              reason: WORDS[what],
              status: WORDS[what].split(" ")[1],
            }
          : { response: WORDS[what] }),
      },
    ];
  },
  resend({ what, messageId, providerRef = "56761188-7520-42d8-8898-ff6fc54ce618", recipient, at }) {
    const type = {
      delivered: "delivered",
      deferred: "delivery_delayed",
      soft_bounce: "bounced",
      hard_bounce: "bounced",
      complaint: "complained",
    }[what];
    const bounce = {
      type: what === "hard_bounce" ? "Permanent" : "Transient",
      subType: "General",
      message: WORDS[what],
    };
    return {
      type: `email.${type}`,
      created_at: at,
      data: {
        email_id: providerRef,
        created_at: at,
        from: "Shop <shop@example.com>",
        to: [recipient],
        subject: "On its way",
        tags: messageId ? { message_id: messageId } : {},
        ...(type === "bounced" ? { bounce } : {}),
      },
    };
  },
  mailgun({ what, messageId, providerRef = "20260203192638.000be97f@example.com", recipient, at, nth = 1 }) {
    const [code, enhanced, ...message] = WORDS[what].split(" ");
    const failed = what === "deferred" || what.endsWith("bounce");
    return {
      signature: { timestamp: "", token: "", signature: "" },
      "event-data": {
        event: failed ? "failed" : { delivered: "delivered", complaint: "complained" }[what as "delivered"],
        id: `${what}-${nth}-CCXMjJ7nQi2N3BPig`,
        timestamp: msOf(at) / 1000,
        recipient,
        message: { headers: { "message-id": providerRef, to: recipient, subject: "On its way" }, size: 341 },
        "user-variables": messageId ? { message_id: messageId } : [],
        ...(failed
          ? {
              severity: what === "deferred" ? "temporary" : "permanent",
              reason: what === "deferred" ? "generic" : "bounce",
              "delivery-status": {
                code: Number(code),
                "enhanced-code": enhanced,
                message: message.join(" "),
                "attempt-no": 1,
              },
            }
          : {}),
      },
    };
  },
};
