import { describe, expect, test } from "vitest";
import type { HttpAnswer } from "#app/features/providers/provider.ts";
import type { ServiceId } from "#app/features/sending/sending.ts";
import { at } from "#test/support/context.ts";
import { splitMail } from "./mail-parts.ts";
import type { ServiceMail } from "./mail-service.ts";
import { MAIL_SERVICES } from "./mail-services.ts";

type Id = Exclude<ServiceId, "smtp">;

const MIME = Buffer.from(
  [
    'From: "Blumen =?utf-8?Q?M=C3=BCller?=" <orders@shop.example>',
    "To: anna@example.com",
    "Reply-To: help@shop.example",
    "Subject: =?utf-8?B?55m66YCB?=",
    "Date: Sat, 21 Nov 2026 12:00:00 +0000",
    "Message-ID: <m-1@shop.example>",
    "List-Unsubscribe: <https://doorstep.test/u/x>",
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    "DKIM-Signature: v=1; a=rsa-sha256; d=shop.example",
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Hello",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Hello</p>",
    "--b--",
    "",
  ].join("\r\n"),
);
const MAIL: ServiceMail = {
  messageId: "m-1",
  from: "orders@shop.example",
  to: "anna@example.com",
  mime: MIME,
  parts: () => splitMail(MIME),
  at: at("2026-11-21T12:00:00Z"),
};
const HEADERS = {
  "Message-ID": "<m-1@shop.example>",
  "List-Unsubscribe": "<https://doorstep.test/u/x>",
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
};

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers,
  body: typeof body === "string" ? body : JSON.stringify(body),
});

describe("the request", () => {
  test("to Postmark has all parts, keeps our Message-ID and uses the stream for marketing", async () => {
    const request = await MAIL_SERVICES.postmark.request(MAIL, {
      serverToken: "t",
      marketingStream: "broadcast",
    });
    expect(request).toMatchObject({
      method: "POST",
      url: "https://api.postmarkapp.com/email",
      headers: { "x-postmark-server-token": "t" },
    });
    expect(JSON.parse(request.body ?? "")).toEqual({
      From: '"Blumen Müller" <orders@shop.example>',
      To: "anna@example.com",
      ReplyTo: "help@shop.example",
      Subject: "発送",
      HtmlBody: expect.stringContaining("<p>Hello</p>"),
      TextBody: expect.stringContaining("Hello"),
      Headers: [
        ...Object.entries(HEADERS).map(([Name, Value]) => ({ Name, Value })),
        { Name: "X-PM-KeepID", Value: "true" },
      ],
      Metadata: { message_id: "m-1" },
      TrackOpens: false,
      TrackLinks: "None",
      MessageStream: "broadcast",
    });
  });

  test("to SendGrid has the text before the HTML, and tracks nothing", async () => {
    const request = await MAIL_SERVICES.sendgrid.request(MAIL, { apiKey: "k", region: "eu" });
    expect(request).toMatchObject({
      url: "https://api.eu.sendgrid.com/v3/mail/send",
      headers: { authorization: "Bearer k" },
    });
    expect(JSON.parse(request.body ?? "")).toMatchObject({
      personalizations: [{ to: [{ email: "anna@example.com" }], custom_args: { message_id: "m-1" } }],
      from: { email: "orders@shop.example", name: "Blumen Müller" },
      reply_to: { email: "help@shop.example" },
      content: [{ type: "text/plain" }, { type: "text/html" }],
      headers: HEADERS,
      tracking_settings: { click_tracking: { enable: false }, open_tracking: { enable: false } },
    });
  });

  test("to Resend carries the message's id as idempotency key", async () => {
    const request = await MAIL_SERVICES.resend.request(MAIL, { apiKey: "k" });
    expect(request).toMatchObject({
      url: "https://api.resend.com/emails",
      headers: { authorization: "Bearer k", "idempotency-key": "m-1" },
    });
    expect(JSON.parse(request.body ?? "")).toMatchObject({
      from: '"Blumen Müller" <orders@shop.example>',
      to: ["anna@example.com"],
      headers: HEADERS,
      tags: [{ name: "message_id", value: "m-1" }],
    });
  });

  test("to Mailgun carries our bytes as they are", async () => {
    const request = await MAIL_SERVICES.mailgun.request(MAIL, {
      apiKey: "k",
      domain: "mg.shop.example",
      region: "eu",
    });
    expect(request.url).toBe("https://api.eu.mailgun.net/v3/mg.shop.example/messages.mime");
    expect(request.headers.authorization).toBe(`Basic ${btoa("api:k")}`);
    const form = await new Response(request.body, { headers: request.headers }).formData();
    expect(Object.fromEntries([...form].filter(([name]) => name !== "message"))).toEqual({
      to: "anna@example.com",
      "o:tracking": "no",
      "v:message_id": "m-1",
    });
    const file = form.get("message");
    expect(file instanceof File && Buffer.from(await file.arrayBuffer()).equals(MIME)).toBe(true);
  });

  test("to Amazon SES carries our bytes and is signed for the region and the minute", async () => {
    const credentials = {
      region: "eu-central-1",
      accessKeyId: "AKID",
      secretAccessKey: "s",
      configurationSet: "c",
    };
    const request = await MAIL_SERVICES.ses.request(MAIL, credentials);
    expect(request.url).toBe("https://email.eu-central-1.amazonaws.com/v2/email/outbound-emails");
    expect(JSON.parse(request.body ?? "")).toEqual({
      Destination: { ToAddresses: ["anna@example.com"] },
      Content: { Raw: { Data: MIME.toString("base64") } },
      EmailTags: [{ Name: "message_id", Value: "m-1" }],
      ConfigurationSetName: "c",
    });
    expect(request.headers["x-amz-date"]).toBe("20261121T120000Z");
    expect(request.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKID\/20261121\/eu-central-1\/ses\/aws4_request, SignedHeaders=\S+, Signature=[0-9a-f]{64}$/,
    );
    const again = await MAIL_SERVICES.ses.request(MAIL, credentials);
    expect(again.headers.authorization).toBe(request.headers.authorization);
  });
});

const ses = (type: string, message = "no") =>
  answer(400, { message }, { "x-amzn-errortype": `${type}:http://internal.amazon.com/` });

describe("the answer", () => {
  test.each<[Id, HttpAnswer, string | null]>([
    ["ses", answer(200, { MessageId: "0100-ses" }), "0100-ses"],
    ["postmark", answer(200, { ErrorCode: 0, Message: "OK", MessageID: "pm-1" }), "pm-1"],
    ["sendgrid", answer(202, "", { "x-message-id": "sg-1" }), "sg-1"],
    ["resend", answer(200, { id: "re-1" }), "re-1"],
    ["mailgun", answer(200, { id: "<m-1@shop.example>", message: "Queued. Thank you." }), "m-1@shop.example"],
  ])("of %s that took the mail names it", (id, taken, providerRef) => {
    expect(MAIL_SERVICES[id].read(taken)).toEqual({ kind: "accepted", response: "accepted", providerRef });
  });

  test.each<[Id, string, HttpAnswer, string]>([
    ["ses", "content", ses("MessageRejected", "Invalid content"), "refused"],
    ["ses", "address", ses("BadRequestException", "Local address contains control characters"), "refused"],
    ["ses", "identity", ses("MessageRejected", "Email address is not verified."), "no_access"],
    ["ses", "paused", ses("SendingPausedException"), "no_access"],
    ["ses", "suspended", ses("AccountSuspendedException"), "no_access"],
    ["ses", "rate", answer(429, { message: "Maximum sending rate exceeded." }), "retry"],
    ["ses", "throttled with 400", ses("ThrottlingException", "Rate exceeded"), "retry"],
    ["ses", "key", answer(403, { message: "The security token is invalid." }), "no_access"],
    ["postmark", "inactive recipient", answer(422, { ErrorCode: 406, Message: "inactive" }), "refused"],
    ["postmark", "field", answer(422, { ErrorCode: 300, Message: "Invalid 'To' address" }), "refused"],
    ["postmark", "sender", answer(422, { ErrorCode: 300, Message: "Invalid 'From' address" }), "no_access"],
    ["postmark", "signature", answer(422, { ErrorCode: 400, Message: "not found" }), "no_access"],
    ["postmark", "credits", answer(422, { ErrorCode: 405, Message: "Not allowed to send" }), "no_access"],
    ["postmark", "token", answer(401, { ErrorCode: 10, Message: "Bad or missing API token" }), "no_access"],
    ["postmark", "maintenance", answer(503, { ErrorCode: 100, Message: "Maintenance" }), "retry"],
    ["sendgrid", "content", answer(400, { errors: [{ message: "no", field: "content" }] }), "refused"],
    ["sendgrid", "sender", answer(400, { errors: [{ message: "no", field: "from.email" }] }), "no_access"],
    ["sendgrid", "identity", answer(403, { errors: [{ message: "does not match" }] }), "no_access"],
    ["sendgrid", "size", answer(413, ""), "refused"],
    ["resend", "field", answer(422, { name: "missing_required_field", message: "no" }), "refused"],
    ["resend", "sender", answer(422, { name: "invalid_from_address", message: "no" }), "no_access"],
    ["resend", "domain", answer(403, { name: "validation_error", message: "not verified" }), "no_access"],
    ["resend", "same key at once", answer(409, { name: "concurrent_idempotent_requests" }), "retry"],
    ["resend", "same key, other mail", answer(409, { name: "invalid_idempotent_request" }), "unknown"],
    ["resend", "quota", answer(429, { name: "daily_quota_exceeded", message: "no" }), "retry"],
    ["mailgun", "recipient", answer(400, { message: "'to' parameter is not a valid address" }), "refused"],
    [
      "mailgun",
      "sandbox",
      answer(400, { message: "Sandbox subdomains are for test purposes only." }),
      "no_access",
    ],
    ["mailgun", "key", answer(401, "Forbidden"), "no_access"],
    ["mailgun", "unpaid", answer(402, { message: "Payment Required" }), "no_access"],
    ["mailgun", "domain", answer(404, { message: "Domain not found" }), "no_access"],
    ["mailgun", "limit", answer(420, { message: "recipient limit exceeded" }), "retry"],
  ])("of %s about %s", (id, _about, given, kind) => {
    expect(MAIL_SERVICES[id].read(given).kind).toBe(kind);
  });

  const ids = Object.keys(MAIL_SERVICES) as Id[]; // its own keys
  test.each(ids)("of %s that is busy or down: later, or when it says; a gateway's leaves it open", (id) => {
    const read = (given: HttpAnswer) => MAIL_SERVICES[id].read(given);
    expect(read(answer(429, "", { "retry-after": "7" }))).toMatchObject({
      kind: "retry",
      retryAfterMs: 7_000,
    });
    expect(read(answer(500, "<html>")).kind).toBe("retry");
    expect(read(answer(503, "")).kind).toBe("retry");
    expect(read(answer(502, "")).kind).toBe("unknown");
    expect(read(answer(504, "")).kind).toBe("unknown");
    expect(read(answer(401, "")).kind).toBe("no_access");
    expect(read(answer(302, "")).kind).toBe("retry");
  });
});

describe("a check of the key", () => {
  test.each<[Id, string, HttpAnswer, string]>([
    ["ses", "works", answer(200, { SendingEnabled: true }), "works"],
    ["ses", "may only send", answer(403, {}, { "x-amzn-errortype": "AccessDeniedException" }), "works"],
    ["ses", "is switched off", answer(200, { SendingEnabled: false }), "no_access"],
    ["ses", "is wrong", answer(403, {}, { "x-amzn-errortype": "UnrecognizedClientException" }), "no_access"],
    ["postmark", "works", answer(200, { ID: 1 }), "works"],
    ["postmark", "is wrong", answer(401, { ErrorCode: 10 }), "no_access"],
    ["sendgrid", "works", answer(200, { scopes: ["mail.send"] }), "works"],
    ["sendgrid", "may not send", answer(200, { scopes: ["stats.read"] }), "no_access"],
    ["resend", "works", answer(200, { data: [] }), "works"],
    ["resend", "may only send", answer(401, { name: "restricted_api_key" }), "works"],
    ["resend", "is wrong", answer(403, { name: "invalid_api_key", message: "no" }), "no_access"],
    ["mailgun", "works", answer(400, { message: "to parameter is missing" }), "works"],
    ["mailgun", "is wrong", answer(401, "Forbidden"), "no_access"],
    ["mailgun", "names no domain of its own", answer(404, { message: "Domain not found" }), "no_access"],
    ["mailgun", "cannot be tried now", answer(500, ""), "later"],
  ])("of %s that %s", (id, _what, given, kind) => {
    expect(MAIL_SERVICES[id].readCheck(given).kind).toBe(kind);
  });
});
