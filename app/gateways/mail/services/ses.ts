import { AwsV4Signer } from "aws4fetch";
import { z } from "zod";
import { isSuccess, jsonOf } from "#app/features/providers/calls/answers.ts";
import type { HttpAnswer, HttpRequest } from "#app/features/providers/provider.ts";
import { mayText } from "#app/lib/loose-fields.ts";
import type { Instant } from "#app/lib/time.ts";
import { MESSAGE_ID_TAG, type Credentials, type MailService } from "./mail-service.ts";
import { checkByStatus, describe, failureByStatus, retryAfter } from "./read-answer.ts";

/**
 * Amazon SES, API version 2. It sends our bytes, but for Message-ID and Date, which it replaces.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export const ses: MailService = {
  request: ({ messageId, to, mime, at }, credentials) =>
    sign(credentials, at, "POST", "/v2/email/outbound-emails", {
      Destination: { ToAddresses: [to] },
      Content: { Raw: { Data: Buffer.from(mime).toString("base64") } },
      EmailTags: [{ Name: MESSAGE_ID_TAG, Value: messageId }],
      ...(credentials.configurationSet ? { ConfigurationSetName: credentials.configurationSet } : {}),
    }),
  read(answer) {
    const { messageId, problem } = readBody(answer);
    if (isSuccess(answer)) return { kind: "accepted", response: "accepted", providerRef: messageId };
    const text = describe(answer, problem);
    if (isAccountTrouble(errorType(answer), problem)) return { kind: "no_access", problem: text };
    // Some throttling is told with a status of 400.
    if (/throttl|rate exceeded|quota exceeded/i.test(`${errorType(answer)} ${problem}`))
      return retryAfter(answer, text);
    return failureByStatus(answer, problem);
  },
  checkRequest: (credentials, at) => sign(credentials, at, "GET", "/v2/email/account", null),
  readCheck(answer) {
    const { problem, sendingEnabled } = readBody(answer);
    // A key that may only send is right, and is not allowed to look at the account.
    if (errorType(answer) === "AccessDeniedException") return { kind: "works" };
    if (isSuccess(answer) && sendingEnabled === false)
      return { kind: "no_access", problem: "Sending is switched off for this SES account and region." };
    return checkByStatus(answer, problem);
  },
  isIdempotent: false,
};

const ACCOUNT_TROUBLE = new Set([
  "AccountSuspendedException",
  "SendingPausedException",
  "MailFromDomainNotVerifiedException",
  "NotFoundException",
  "LimitExceededException",
]);

/** An identity that is not verified, and an account still in the sandbox, are told as a rejected message. */
const isAccountTrouble = (type: string, problem: string | null): boolean =>
  ACCOUNT_TROUBLE.has(type) || (type === "MessageRejected" && /not verified/i.test(problem ?? ""));

/** "MessageRejected:http://internal…" in the header of an answer. */
const errorType = ({ headers }: HttpAnswer): string => headers["x-amzn-errortype"]?.split(":")[0] ?? "";

const bodySchema = z.object({
  MessageId: mayText,
  message: mayText,
  Message: mayText,
  SendingEnabled: z.boolean().nullish(),
});

function readBody(answer: HttpAnswer) {
  const { data } = bodySchema.safeParse(jsonOf(answer));
  return {
    messageId: data?.MessageId ?? null,
    problem: data?.message ?? data?.Message ?? null,
    sendingEnabled: data?.SendingEnabled ?? null,
  };
}

async function sign(
  { region = "", accessKeyId = "", secretAccessKey = "" }: Credentials,
  at: Instant,
  method: "GET" | "POST",
  path: string,
  content: unknown,
): Promise<HttpRequest> {
  const body = content === null ? null : JSON.stringify(content);
  const signed = await new AwsV4Signer({
    method,
    url: `https://email.${region}.amazonaws.com${path}`,
    headers: body === null ? {} : { "content-type": "application/json" },
    body,
    accessKeyId,
    secretAccessKey,
    service: "ses",
    region,
    datetime: at.replaceAll(/[-:]|\.\d{3}/g, ""),
  }).sign();
  return { method, url: signed.url.href, headers: Object.fromEntries(signed.headers), body };
}
