import { z } from "zod";
import { isSuccess, jsonOf } from "#app/features/providers/calls/answers.ts";
import type { HttpAnswer, HttpRequest } from "#app/features/providers/provider.ts";
import { mayNumber, mayText } from "#app/lib/loose-fields.ts";
import { namedAddress, type MailParts } from "./mail-parts.ts";
import { MESSAGE_ID_TAG, type Credentials, type MailService } from "./mail-service.ts";
import { checkByStatus, describe, failureByStatus, retryAfter } from "./read-answer.ts";

/** https://postmarkapp.com/developer/api/email-api */
export const postmark: MailService = {
  async request({ messageId, to, parts }, credentials) {
    const mail = await parts();
    return call(credentials, "POST", "/email", {
      From: namedAddress(mail.from),
      To: to,
      ...(mail.replyTo ? { ReplyTo: namedAddress(mail.replyTo) } : {}),
      Subject: mail.subject,
      HtmlBody: mail.html,
      TextBody: mail.text,
      Headers: [
        ...mail.headers.map(({ name, value }) => ({ Name: name, Value: value })),
        // Postmark replaces our Message-ID unless it is told not to.
        { Name: "X-PM-KeepID", Value: "true" },
      ],
      Metadata: { [MESSAGE_ID_TAG]: messageId },
      TrackOpens: false,
      TrackLinks: "None",
      MessageStream: streamOf(mail, credentials),
    });
  },
  read(answer) {
    const { messageId, errorCode, problem } = readBody(answer);
    if (isSuccess(answer) && (errorCode ?? 0) === 0)
      return { kind: "accepted", response: "accepted", providerRef: messageId };
    const text = describe(answer, problem);
    if (errorCode !== null && ACCOUNT_TROUBLE.has(errorCode)) return { kind: "no_access", problem: text };
    // 100: maintenance; 429: too many requests.
    if (errorCode === 100 || errorCode === 429) return retryAfter(answer, text);
    if (isSuccess(answer) || answer.status === 422) {
      return isAboutSender(problem)
        ? { kind: "no_access", problem: text }
        : { kind: "refused", response: text };
    }
    return failureByStatus(answer, problem);
  },
  checkRequest: (credentials) => call(credentials, "GET", "/server", null),
  readCheck: (answer) => checkByStatus(answer, readBody(answer).problem),
  isIdempotent: false,
};

/**
 * 10: token; 400, 401: the sender's signature is unknown or not confirmed; 405: no credits left; 412, 413: the account is
 * not approved, or may not send; 1235, 1236: no such stream. https://postmarkapp.com/developer/api/overview#error-codes
 */
const ACCOUNT_TROUBLE = new Set([10, 400, 401, 405, 412, 413, 1235, 1236]);

/** 300 stands for any faulty field. */
const isAboutSender = (problem: string | null): boolean => /'From'|sender signature/i.test(problem ?? "");

/** Mail that one may unsubscribe from belongs in a broadcast stream. https://postmarkapp.com/message-streams */
const streamOf = ({ headers }: MailParts, { marketingStream }: Credentials): string =>
  marketingStream && headers.some(({ name }) => name.toLowerCase() === "list-unsubscribe")
    ? marketingStream
    : "outbound";

const bodySchema = z.object({ MessageID: mayText, ErrorCode: mayNumber, Message: mayText });

function readBody(answer: HttpAnswer) {
  const { data } = bodySchema.safeParse(jsonOf(answer));
  return {
    messageId: data?.MessageID ?? null,
    errorCode: data?.ErrorCode ?? null,
    problem: data?.Message ?? null,
  };
}

const call = (
  { serverToken = "" }: Credentials,
  method: "GET" | "POST",
  path: string,
  content: unknown,
): HttpRequest => ({
  method,
  url: `https://api.postmarkapp.com${path}`,
  headers: {
    accept: "application/json",
    "x-postmark-server-token": serverToken,
    ...(content === null ? {} : { "content-type": "application/json" }),
  },
  body: content === null ? null : JSON.stringify(content),
});
