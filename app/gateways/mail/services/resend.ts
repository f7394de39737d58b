import { z } from "zod";
import { isSuccess, jsonOf } from "#app/features/providers/calls/answers.ts";
import type { HttpAnswer, HttpRequest } from "#app/features/providers/provider.ts";
import { mayText } from "#app/lib/loose-fields.ts";
import { headersAsRecord, namedAddress } from "./mail-parts.ts";
import { MESSAGE_ID_TAG, type Credentials, type MailService } from "./mail-service.ts";
import { checkByStatus, describe, failureByStatus, retryAfter } from "./read-answer.ts";

/** https://resend.com/docs/api-reference/emails/send-email */
export const resend: MailService = {
  async request({ messageId, to, parts }, credentials) {
    const mail = await parts();
    const content = {
      from: namedAddress(mail.from),
      to: [to],
      ...(mail.replyTo ? { reply_to: namedAddress(mail.replyTo) } : {}),
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: headersAsRecord(mail),
      tags: [{ name: MESSAGE_ID_TAG, value: messageId }],
    };
    return call(credentials, "POST", "/emails", { content, idempotencyKey: messageId });
  },
  read(answer) {
    const { id, name, problem } = readBody(answer);
    if (isSuccess(answer)) return { kind: "accepted", response: "accepted", providerRef: id };
    const text = describe(answer, problem);
    switch (name) {
      case "invalid_from_address":
      case "invalid_access":
        return { kind: "no_access", problem: text };
      case "concurrent_idempotent_requests":
        return retryAfter(answer, text);
      case "invalid_idempotent_request":
        // It has taken another mail under this id, or this one in other words: not to be sent again.
        return { kind: "unknown", reason: text };
      case null:
      default:
        return failureByStatus(answer, problem);
    }
  },
  checkRequest: (credentials) => call(credentials, "GET", "/domains", null),
  readCheck(answer) {
    const { name, problem } = readBody(answer);
    // A key that may only send is right, and may not list domains.
    return name === "restricted_api_key" ? { kind: "works" } : checkByStatus(answer, problem);
  },
  // For 24 hours: https://resend.com/docs/dashboard/emails/idempotency-keys
  isIdempotent: true,
};

const bodySchema = z.object({ id: mayText, name: mayText, message: mayText });

function readBody(answer: HttpAnswer) {
  const { data } = bodySchema.safeParse(jsonOf(answer));
  return { id: data?.id ?? null, name: data?.name ?? null, problem: data?.message ?? null };
}

const call = (
  { apiKey = "" }: Credentials,
  method: "GET" | "POST",
  path: string,
  mail: { content: unknown; idempotencyKey: string } | null,
): HttpRequest => ({
  method,
  url: `https://api.resend.com${path}`,
  headers: {
    accept: "application/json",
    authorization: `Bearer ${apiKey}`,
    ...(mail ? { "content-type": "application/json", "idempotency-key": mail.idempotencyKey } : {}),
  },
  body: mail && JSON.stringify(mail.content),
});
