import { createHmac, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { TellingId } from "#app/features/mail-events/parse-mail-events.ts";
import { msOf, type Instant } from "#app/lib/time.ts";

/** What an account is told of its service's webhooks, and how the service signs a body with it. */
type Signer = {
  credentials: Record<string, string>;
  /** The bytes and headers as they are sent. */
  sign(body: unknown, at: Instant): { rawBody: Buffer; headers: Record<string, string> };
};

const plain = (body: unknown) => Buffer.from(JSON.stringify(body));
const secondsOf = (at: Instant) => String(Math.floor(msOf(at) / 1000));

export function signerOf(id: TellingId): Signer {
  switch (id) {
    case "ses":
      // Signed where it is made: the signature is a field of it.
      return { credentials: {}, sign: (body) => ({ rawBody: plain(body), headers: {} }) };
    case "postmark":
      return {
        credentials: { webhookSecret: "a password: with a colon" },
        sign: (body) => ({
          rawBody: plain(body),
          headers: {
            authorization: `Basic ${Buffer.from("doorstep:a password: with a colon").toString("base64")}`,
          },
        }),
      };
    case "sendgrid": {
      const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
      return {
        credentials: { webhookSecret: publicKey.export({ type: "spki", format: "der" }).toString("base64") },
        sign(body, at) {
          const rawBody = plain(body);
          const timestamp = secondsOf(at);
          return {
            rawBody,
            headers: {
              "x-twilio-email-event-webhook-timestamp": timestamp,
              "x-twilio-email-event-webhook-signature": createSign("SHA256")
                .update(timestamp)
                .update(rawBody)
                .sign(privateKey, "base64"),
            },
          };
        },
      };
    }
    case "resend": {
      const webhookSecret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
      return {
        credentials: { webhookSecret },
        sign(body, at) {
          const rawBody = plain(body);
          const id = `msg_${randomBytes(8).toString("hex")}`;
          const signature = new Webhook(webhookSecret).sign(id, new Date(msOf(at)), rawBody.toString());
          const headers = {
            "svix-id": id,
            "svix-timestamp": secondsOf(at),
            "svix-signature": `v1,AAAA ${signature}`,
          };
          return { rawBody, headers };
        },
      };
    }
    case "mailgun":
      return {
        credentials: { webhookSecret: "key-of-mailgun" },
        sign(body, at) {
          const [timestamp, token] = [secondsOf(at), randomBytes(25).toString("hex")];
          const signature = createHmac("sha256", "key-of-mailgun")
            .update(timestamp + token)
            .digest("hex");
          return {
            rawBody: plain({ ...(body as object), signature: { timestamp, token, signature } }),
            headers: {},
          };
        },
      };
  }
}
