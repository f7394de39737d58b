import { createVerify } from "node:crypto";
import { z } from "zod";
import { RetryLater } from "#app/lib/errors.ts";
import { readJson } from "#app/lib/json.ts";
import { NOT_GENUINE, type Surroundings, type VerifyMailHook } from "../verify-mail-hook.ts";

const envelopeSchema = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  Message: z.string(),
  MessageId: z.string(),
  Timestamp: z.string(),
  TopicArn: z.string(),
  Subject: z.string().nullish(),
  Token: z.string().nullish(),
  SubscribeURL: z.string().nullish(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.string(),
  SigningCertURL: z.string(),
});
type Envelope = z.infer<typeof envelopeSchema>;

/** Only Amazon answers there. https://docs.aws.amazon.com/general/latest/gr/sns.html */
const SNS_HOST = /^sns\.[a-z]{2}(?:-[a-z]+){1,3}-\d\.amazonaws\.com(?:\.cn)?$/;
const CERTIFICATE_PATH = /^\/SimpleNotificationService-[0-9A-Za-z]{1,64}\.pem$/;

/**
 * Amazon SNS signs each message with a key whose certificate lies on its own host.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
export const verifySes: VerifyMailHook = async ({ rawBody }, _credentials, surroundings) => {
  const json = readJson(Buffer.from(rawBody).toString("utf8"));
  const read = envelopeSchema.safeParse(json.kind === "read" ? json.value : null);
  if (!read.success) return NOT_GENUINE;
  const envelope = read.data;
  const certificateUrl = snsUrl(envelope.SigningCertURL);
  if (!certificateUrl || !CERTIFICATE_PATH.test(certificateUrl.pathname) || certificateUrl.search !== "")
    return NOT_GENUINE;
  const certificate = await certificateAt(certificateUrl.href, surroundings);
  if (!certificate || !isSignedBy(certificate, envelope)) return NOT_GENUINE;
  if (envelope.Type !== "SubscriptionConfirmation") return { ok: true, dedupeId: envelope.MessageId };
  // The same host as the certificate's, so that nobody sends this server anywhere else.
  const visit = snsUrl(envelope.SubscribeURL ?? "");
  return visit?.host === certificateUrl.host
    ? { ok: true, dedupeId: envelope.MessageId, visit: visit.href }
    : NOT_GENUINE;
};

function snsUrl(text: string): URL | null {
  const url = URL.parse(text);
  const isTheirs =
    url?.protocol === "https:" && SNS_HOST.test(url.host) && url.username === "" && url.password === "";
  return isTheirs ? url : null;
}

function isSignedBy(certificate: string, envelope: Envelope): boolean {
  const algorithm = envelope.SignatureVersion === "2" ? "RSA-SHA256" : "RSA-SHA1";
  try {
    return createVerify(algorithm)
      .update(signedText(envelope))
      .verify(certificate, envelope.Signature, "base64");
  } catch {
    // What the host gave us is no certificate.
    return false;
  }
}

/** Names and values, one a line, in the alphabet's order; which ones depends on the kind of message. */
function signedText(envelope: Envelope): string {
  const names =
    envelope.Type === "Notification"
      ? (["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const)
      : (["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"] as const);
  return names
    .flatMap((name) => {
      const value = envelope[name];
      return typeof value === "string" ? [`${name}\n${value}\n`] : [];
    })
    .join("");
}

/** Certificates change about once a year, and each has an address of its own; there is one for each region. */
const certificates = new Map<string, string>();
const CERTIFICATES_MAX = 50;

async function certificateAt(url: string, surroundings: Surroundings): Promise<string | null> {
  const known = certificates.get(url);
  if (known) return known;
  const { status, body } = await surroundings.fetch({ method: "GET", url, headers: {}, body: null });
  // Amazon is down, not the message wrong: it sends it again.
  if (status >= 500) throw new RetryLater(`the certificate of SNS: ${status}`, 30_000);
  if (status !== 200 || !body.includes("-----BEGIN CERTIFICATE-----")) return null;
  if (certificates.size >= CERTIFICATES_MAX) certificates.clear();
  certificates.set(url, body);
  return body;
}
