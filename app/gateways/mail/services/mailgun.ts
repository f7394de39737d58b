import { z } from "zod";
import { isSuccess, jsonOf } from "#app/features/providers/calls/answers.ts";
import type { HttpAnswer, HttpRequest } from "#app/features/providers/provider.ts";
import { mayText } from "#app/lib/loose-fields.ts";
import { MESSAGE_ID_TAG, type Credentials, type MailService } from "./mail-service.ts";
import { checkByStatus, describe, failureByStatus, retryAfter } from "./read-answer.ts";

/** https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages/post-v3--domain-name--messages-mime */
export const mailgun: MailService = {
  request: ({ messageId, to, mime }, credentials) =>
    call(credentials, "messages.mime", [
      { name: "to", value: to },
      { name: "o:tracking", value: "no" },
      { name: `v:${MESSAGE_ID_TAG}`, value: messageId },
      { name: "message", fileName: "message.mime", value: Buffer.from(mime).toString("utf8") },
    ]),
  read(answer) {
    const { id, problem } = readBody(answer);
    if (isSuccess(answer)) {
      // Webhooks name it without the brackets.
      return { kind: "accepted", response: "accepted", providerRef: id?.replaceAll(/[<>]/g, "") ?? null };
    }
    const text = describe(answer, problem);
    // 420: the domain has sent as many as it may for now.
    if (answer.status === 420) return retryAfter(answer, text);
    if (
      answer.status === 400 &&
      /sandbox|from parameter|domain .*(not allowed|disabled)/i.test(problem ?? "")
    )
      return { kind: "no_access", problem: text };
    return failureByStatus(answer, problem);
  },
  // A key that may only send can do nothing else, so it is asked to send a mail without a recipient: no key, no domain
  // and no recipient are told in this order.
  checkRequest: (credentials) => call(credentials, "messages", [{ name: "o:testmode", value: "yes" }]),
  readCheck: (answer) =>
    answer.status === 400 ? { kind: "works" } : checkByStatus(answer, readBody(answer).problem),
  isIdempotent: false,
};

const bodySchema = z.object({ id: mayText, message: mayText });

/** A refusal of the key is plain text: "Forbidden". */
function readBody(answer: HttpAnswer) {
  const { data } = bodySchema.safeParse(jsonOf(answer));
  return { id: data?.id ?? null, problem: data?.message ?? (data ? null : answer.body.slice(0, 200)) };
}

type FormPart = { name: string; value: string; fileName?: string };

function call(
  { apiKey = "", domain = "", region }: Credentials,
  what: "messages" | "messages.mime",
  parts: FormPart[],
): HttpRequest {
  const boundary = boundaryFor(parts);
  const host = region === "eu" ? "api.eu.mailgun.net" : "api.mailgun.net";
  return {
    method: "POST",
    url: `https://${host}/v3/${encodeURIComponent(domain)}/${what}`,
    headers: {
      accept: "application/json",
      authorization: `Basic ${Buffer.from(`api:${apiKey}`).toString("base64")}`,
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    body: `${parts.map((part) => `--${boundary}\r\n${writePart(part)}\r\n`).join("")}--${boundary}--\r\n`,
  };
}

const writePart = ({ name, value, fileName }: FormPart): string =>
  fileName === undefined
    ? `content-disposition: form-data; name="${name}"\r\n\r\n${value}`
    : `content-disposition: form-data; name="${name}"; filename="${fileName}"\r\ncontent-type: message/rfc822\r\n\r\n${value}`;

/** A line that stands in none of the parts. */
function boundaryFor(parts: FormPart[]): string {
  let boundary = "doorstep-part";
  while (parts.some(({ value }) => value.includes(boundary))) boundary += "-x";
  return boundary;
}
