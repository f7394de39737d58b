import { z } from "zod";
import { isSuccess, jsonOf } from "#app/features/providers/calls/answers.ts";
import type { HttpAnswer, HttpRequest } from "#app/features/providers/provider.ts";
import { mayList, mayText } from "#app/lib/loose-fields.ts";
import { headersAsRecord } from "./mail-parts.ts";
import { MESSAGE_ID_TAG, type Credentials, type MailService } from "./mail-service.ts";
import { checkByStatus, describe, failureByStatus } from "./read-answer.ts";

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
export const sendgrid: MailService = {
  async request({ messageId, to, parts }, credentials) {
    const mail = await parts();
    return call(credentials, "POST", "/v3/mail/send", {
      personalizations: [{ to: [{ email: to }], custom_args: { [MESSAGE_ID_TAG]: messageId } }],
      from: asEmail(mail.from),
      ...(mail.replyTo ? { reply_to: asEmail(mail.replyTo) } : {}),
      subject: mail.subject,
      // In this order: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors#content
      content: [
        { type: "text/plain", value: mail.text },
        { type: "text/html", value: mail.html },
      ],
      headers: headersAsRecord(mail),
      tracking_settings: {
        click_tracking: { enable: false, enable_text: false },
        open_tracking: { enable: false },
        subscription_tracking: { enable: false },
      },
    });
  },
  read(answer) {
    const { problem, field } = readBody(answer);
    if (isSuccess(answer))
      return { kind: "accepted", response: "accepted", providerRef: answer.headers["x-message-id"] ?? null };
    if (answer.status === 400 && (field === "from" || field?.startsWith("from.")))
      return { kind: "no_access", problem: describe(answer, problem) };
    return failureByStatus(answer, problem);
  },
  // What the key may do; it must be allowed to send.
  checkRequest: (credentials) => call(credentials, "GET", "/v3/scopes", null),
  readCheck(answer) {
    const { problem, scopes } = readBody(answer);
    if (isSuccess(answer) && !scopes.includes("mail.send"))
      return { kind: "no_access", problem: "The key may not send: it lacks the permission “Mail Send”." };
    return checkByStatus(answer, problem);
  },
  isIdempotent: false,
};

const asEmail = ({ name, address }: { name: string; address: string }) => ({
  email: address,
  ...(name === "" ? {} : { name }),
});

const bodySchema = z.object({
  errors: mayList(z.object({ message: mayText, field: mayText })),
  scopes: mayList(z.string()),
});

function readBody(answer: HttpAnswer) {
  const { data } = bodySchema.safeParse(jsonOf(answer));
  const [error] = data?.errors ?? [];
  return { problem: error?.message ?? null, field: error?.field ?? null, scopes: data?.scopes ?? [] };
}

const call = (
  { apiKey = "", region }: Credentials,
  method: "GET" | "POST",
  path: string,
  content: unknown,
): HttpRequest => ({
  method,
  url: `https://${region === "eu" ? "api.eu.sendgrid.com" : "api.sendgrid.com"}${path}`,
  headers: {
    accept: "application/json",
    authorization: `Bearer ${apiKey}`,
    ...(content === null ? {} : { "content-type": "application/json" }),
  },
  body: content === null ? null : JSON.stringify(content),
});
