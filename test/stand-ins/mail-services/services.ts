import { AwsV4Signer } from "aws4fetch";
import { z } from "zod";
import { addressIn, buildMail } from "./build-mail.ts";
import type { Service, ServiceReply, ServiceRequest } from "./service.ts";

const reply = (status: number, body: unknown, headers: Record<string, string> = {}): ServiceReply => ({
  status,
  body,
  headers,
});
const jsonOf = <Schema extends z.ZodType>({ body }: ServiceRequest, schema: Schema): z.infer<Schema> =>
  schema.parse(JSON.parse(body.toString("utf8")));
const bearer = (key: string) => `Bearer ${key}`;

const pairs = z.array(z.object({ Name: z.string(), Value: z.string() }));
const postmarkMail = z.object({
  From: z.string(),
  To: z.string(),
  ReplyTo: z.string().optional(),
  Subject: z.string(),
  HtmlBody: z.string(),
  TextBody: z.string(),
  Headers: pairs,
});

const postmark: Service = {
  id: "postmark",
  name: "Postmark",
  hosts: (host) => host === "api.postmarkapp.com",
  refuse: ({ headers }, key) =>
    headers["x-postmark-server-token"] === key
      ? null
      : reply(401, {
          ErrorCode: 10,
          Message: "No Account or Server API tokens were supplied in the HTTP headers.",
        }),
  async readMail(request) {
    if (request.url.pathname !== "/email") return null;
    const mail = jsonOf(request, postmarkMail);
    const headers = Object.fromEntries(mail.Headers.map(({ Name, Value }) => [Name, Value]));
    const raw = await buildMail({
      from: mail.From,
      to: mail.To,
      replyTo: mail.ReplyTo,
      subject: mail.Subject,
      text: mail.TextBody,
      html: mail.HtmlBody,
      headers,
    });
    return { from: addressIn(mail.From), to: mail.To, raw };
  },
  look: () => reply(200, { ID: 1, Name: "Demo" }),
  taken: (id) => reply(200, { ErrorCode: 0, Message: "OK", MessageID: id }),
  refused: reply(422, {
    ErrorCode: 406,
    Message: "You tried to send to a recipient that has been marked as inactive.",
  }),
  senderUnverified: reply(422, {
    ErrorCode: 400,
    Message: "The 'From' address is not a Sender Signature on your account.",
  }),
  busy: reply(429, { ErrorCode: 429, Message: "Rate limit exceeded" }, { "retry-after": "1" }),
};

const email = z.object({ email: z.string(), name: z.string().optional() });
const sendgridMail = z.object({
  personalizations: z.array(z.object({ to: z.array(email) })),
  from: email,
  reply_to: email.optional(),
  subject: z.string(),
  content: z.array(z.object({ type: z.string(), value: z.string() })),
  headers: z.record(z.string(), z.string()),
});
const sendgridError = (message: string, field: string | null = null) => ({
  errors: [{ message, field, help: null }],
});

const sendgrid: Service = {
  id: "sendgrid",
  name: "SendGrid",
  hosts: (host) => host === "api.sendgrid.com" || host === "api.eu.sendgrid.com",
  refuse: ({ headers }, key) =>
    headers.authorization === bearer(key)
      ? null
      : reply(401, sendgridError("The provided authorization grant is invalid, expired, or revoked")),
  async readMail(request) {
    if (request.url.pathname !== "/v3/mail/send") return null;
    const mail = jsonOf(request, sendgridMail);
    const to = mail.personalizations[0]?.to[0]?.email ?? "";
    const named = ({ email: address, name }: z.infer<typeof email>) =>
      name ? `"${name}" <${address}>` : address;
    const part = (type: string) => mail.content.find((each) => each.type === type)?.value ?? "";
    const raw = await buildMail({
      from: named(mail.from),
      to,
      replyTo: mail.reply_to && named(mail.reply_to),
      subject: mail.subject,
      text: part("text/plain"),
      html: part("text/html"),
      headers: mail.headers,
    });
    return { from: mail.from.email, to, raw };
  },
  look: () => reply(200, { scopes: ["mail.send"] }),
  taken: (id) => reply(202, "", { "x-message-id": id }),
  refused: reply(400, sendgridError("Does not contain a valid address.", "personalizations.0.to.0.email")),
  senderUnverified: reply(
    403,
    sendgridError("The from address does not match a verified Sender Identity.", "from"),
  ),
  busy: reply(429, sendgridError("too many requests"), { "retry-after": "1" }),
};

const resendMail = z.object({
  from: z.string(),
  to: z.array(z.string()),
  reply_to: z.string().optional(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
});
const resendError = (statusCode: number, name: string, message: string) =>
  reply(statusCode, { statusCode, name, message });

const resend: Service = {
  id: "resend",
  name: "Resend",
  hosts: (host) => host === "api.resend.com",
  refuse: ({ headers }, key) =>
    headers.authorization === bearer(key) ? null : resendError(403, "invalid_api_key", "API key is invalid"),
  async readMail(request) {
    if (request.url.pathname !== "/emails") return null;
    const { to, reply_to: replyTo, ...mail } = jsonOf(request, resendMail);
    const raw = await buildMail({ ...mail, to: to[0] ?? "", replyTo });
    const idempotencyKey = request.headers["idempotency-key"];
    return {
      from: addressIn(mail.from),
      to: to[0] ?? "",
      raw,
      ...(idempotencyKey ? { idempotencyKey } : {}),
    };
  },
  look: () => reply(200, { data: [] }),
  taken: (id) => reply(200, { id }),
  refused: resendError(422, "invalid_parameter", "The `to` address is not valid."),
  senderUnverified: resendError(403, "validation_error", "The domain is not verified."),
  busy: { ...resendError(429, "rate_limit_exceeded", "Too many requests."), headers: { "retry-after": "1" } },
};

const mailgun: Service = {
  id: "mailgun",
  name: "Mailgun",
  hosts: (host) => host === "api.mailgun.net" || host === "api.eu.mailgun.net",
  refuse: ({ headers }, key) =>
    headers.authorization === `Basic ${btoa(`api:${key}`)}` ? null : reply(401, "Forbidden"),
  async readMail({ url, headers, body }) {
    if (!url.pathname.endsWith("/messages.mime")) return null;
    const type = headers["content-type"] ?? "";
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    const message = form.get("message");
    const raw = message instanceof File ? Buffer.from(await message.arrayBuffer()) : Buffer.alloc(0);
    return { from: fromIn(raw), to: textOf(form.get("to")), raw };
  },
  look: () => reply(400, { message: "to parameter is missing" }),
  taken: (id) => reply(200, { id: `<${id}@mailgun>`, message: "Queued. Thank you." }),
  refused: reply(400, { message: "'to' parameter is not a valid address. please check documentation" }),
  senderUnverified: reply(403, { message: "Domain is not allowed to send: please verify it" }),
  busy: reply(429, { message: "Too Many Requests" }, { "retry-after": "1" }),
};

const textOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

const sesMail = z.object({
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
});
const sesError = (status: number, type: string, message: string) =>
  reply(status, { message }, { "x-amzn-errortype": `${type}:` });

const ses: Service = {
  id: "ses",
  name: "Amazon SES",
  hosts: (host) => /^email\.[a-z0-9-]+\.amazonaws\.com$/.test(host),
  refuse: async (request, key) =>
    (await isSigned(request, key))
      ? null
      : sesError(
          403,
          "InvalidSignatureException",
          "The request signature we calculated does not match the signature you provided.",
        ),
  readMail(request) {
    if (request.url.pathname !== "/v2/email/outbound-emails") return null;
    const mail = jsonOf(request, sesMail);
    const raw = Buffer.from(mail.Content.Raw.Data, "base64");
    // It replaces Message-ID: https://docs.aws.amazon.com/ses/latest/dg/header-fields.html
    const text = raw
      .toString("latin1")
      .replace(/^Message-ID: .*$/im, "Message-ID: <0100@email.amazonses.com>");
    return { from: fromIn(raw), to: mail.Destination.ToAddresses[0] ?? "", raw: Buffer.from(text, "latin1") };
  },
  look: () => reply(200, { SendingEnabled: true, ProductionAccessEnabled: true }),
  taken: (id) => reply(200, { MessageId: id }),
  refused: sesError(400, "BadRequestException", "Illegal address"),
  senderUnverified: sesError(400, "MessageRejected", "Email address is not verified."),
  busy: sesError(429, "TooManyRequestsException", "Maximum sending rate exceeded."),
};

const fromIn = (raw: Buffer): string =>
  addressIn(/^From: (.*)$/im.exec(raw.toString("latin1"))?.[1]?.trim() ?? "");

/** Signs the request once more with the key, which is both the id and the secret here. */
async function isSigned({ method, url, headers, body }: ServiceRequest, key: string): Promise<boolean> {
  const region = url.host.split(".")[1] ?? "";
  const type = headers["content-type"];
  const signed = await new AwsV4Signer({
    method,
    url: url.href,
    headers: type ? { "content-type": type } : {},
    body: body.length > 0 ? body.toString("utf8") : null,
    accessKeyId: key,
    secretAccessKey: key,
    service: "ses",
    region,
    datetime: headers["x-amz-date"] ?? "",
  }).sign();
  return signed.headers.get("authorization") === headers.authorization;
}

export const SERVICES: readonly Service[] = [ses, postmark, sendgrid, resend, mailgun];
