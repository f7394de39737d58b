import { createSign } from "node:crypto";
import type { Instant } from "#app/lib/time.ts";
import { SNS_CERTIFICATE, SNS_KEY } from "./sns-certificate.ts";

export const SNS_CERTIFICATE_URL =
  "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem";
let nthMessage = 0;

/** A message of Amazon SNS, signed. */
export function snsMessage(
  content: unknown,
  at: Instant,
  over: Record<string, string> = {},
): Record<string, string> {
  nthMessage += 1;
  const message: Record<string, string> = {
    Type: "Notification",
    MessageId: `da41e39f-ea4d-435a-b922-${String(nthMessage).padStart(12, "0")}`,
    TopicArn: "arn:aws:sns:eu-west-1:123456789012:mail",
    Message: typeof content === "string" ? content : JSON.stringify(content),
    Timestamp: at,
    SignatureVersion: "2",
    SigningCertURL: SNS_CERTIFICATE_URL,
    UnsubscribeURL: "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe",
    ...over,
  };
  const names =
    message.Type === "Notification"
      ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
      : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
  const text = names
    .flatMap((name) => (message[name] === undefined ? [] : [`${name}\n${message[name]}\n`]))
    .join("");
  const algorithm = message.SignatureVersion === "2" ? "RSA-SHA256" : "RSA-SHA1";
  return { ...message, Signature: createSign(algorithm).update(text).sign(SNS_KEY, "base64") };
}

/** Amazon's host: it has the certificate, and takes confirmations. */
export const snsAnswer = (url: string) => ({
  status: url === SNS_CERTIFICATE_URL || url.includes("Action=ConfirmSubscription") ? 200 : 404,
  headers: {},
  body: url === SNS_CERTIFICATE_URL ? SNS_CERTIFICATE : "",
});
