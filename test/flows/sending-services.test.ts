import { afterAll, beforeAll, expect, test } from "vitest";
import type { MailAccount, ServiceId } from "#app/features/sending/sending.ts";
import { createHttp } from "#app/gateways/http/http.server.ts";
import { createMail } from "#app/gateways/mail/create-mail.server.ts";
import type { MailTransport } from "#app/gateways/mail/mail.server.ts";
import {
  createMailServicesStandIn,
  type MailServicesStandIn,
} from "../stand-ins/mail-services/mail-services-stand-in.ts";
import { createMailCatcher, type MailCatcher } from "../stand-ins/mail/mail-catcher.ts";
import { at } from "../support/context.ts";

let catcher: MailCatcher;
let services: MailServicesStandIn;
let mail: MailTransport;

beforeAll(async () => {
  catcher = await createMailCatcher({ smtpPort: 0, httpPort: 0 });
  services = await createMailServicesStandIn({ mailbox: catcher.mailbox });
  mail = createMail({
    smtpUrl: catcher.smtpUrl,
    http: createHttp({ apiOrigin: services.origin, privateHosts: [] }),
    privateHosts: ["127.0.0.1"],
    now: () => at("2026-11-21T12:00:00Z"),
    silenceMs: 400,
  });
});
afterAll(async () => {
  mail.close();
  await Promise.all([catcher.close(), services.close()]);
});

const smtp = (password: string) => ({
  host: "127.0.0.1",
  port: new URL(catcher.smtpUrl).port,
  security: "starttls",
  username: "shop",
  password,
});
const KEYS: Record<Exclude<ServiceId, "smtp">, (key: string) => Record<string, string>> = {
  ses: (key) => ({ region: "eu-central-1", accessKeyId: key, secretAccessKey: key }),
  postmark: (serverToken) => ({ serverToken }),
  sendgrid: (apiKey) => ({ apiKey, region: "global" }),
  resend: (apiKey) => ({ apiKey }),
  mailgun: (apiKey) => ({ apiKey, domain: "mg.shop.example", region: "us" }),
};
const HTTP_IDS = ["ses", "postmark", "sendgrid", "resend", "mailgun"] as const;
/** Plain SMTP names no mail. */
const aName: unknown = expect.any(String);
const NAMES: Record<ServiceId, unknown> = {
  ses: aName,
  postmark: aName,
  sendgrid: aName,
  resend: aName,
  mailgun: aName,
  smtp: null,
};
const ALL_IDS = [...HTTP_IDS, "smtp"] as const;

const accountOf = (senderId: ServiceId, isRight: boolean): MailAccount => ({
  senderId,
  credentials:
    senderId === "smtp"
      ? smtp(isRight ? "right" : "wrong-password")
      : KEYS[senderId](isRight ? "demo-key" : "other"),
});

let sent = 0;
type Asked = { to?: string; from?: string; isRight?: boolean; messageId?: string };

async function send(
  senderId: ServiceId,
  { to = "anna", from = "orders", isRight = true, messageId }: Asked = {},
) {
  sent += 1;
  const recipient = `${to}@${senderId}.example`;
  const id = messageId ?? `m-${sent}`;
  const marks: string[] = [];
  const outcome = await mail.send({
    messageId: id,
    from: `${from}@shop.example`,
    to: recipient,
    mime: Buffer.from(
      [
        `From: Blumen <${from}@shop.example>`,
        `To: ${recipient}`,
        "Subject: Shipped",
        `Message-ID: <${id}@shop.example>`,
        "Content-Type: text/html; charset=utf-8",
        "",
        "<p>Hello</p>",
        "",
      ].join("\r\n"),
    ),
    account: accountOf(senderId, isRight),
    beforeAcceptance: async () => void marks.push("sending"),
  });
  const arrived = catcher.mailbox.list().filter((each) => each.to.includes(recipient));
  return { outcome, marks, arrived };
}

test.each(ALL_IDS)("%s: a mail arrives once, after it was marked as on its way", async (senderId) => {
  const { outcome, marks, arrived } = await send(senderId);
  expect(outcome).toMatchObject({
    kind: "accepted",
    providerRef: NAMES[senderId],
  });
  expect(marks).toEqual(["sending"]);
  expect(arrived.map(({ parsed }) => [parsed.subject, parsed.html?.includes("Hello")])).toEqual([
    ["Shipped", true],
  ]);
});

test.each(ALL_IDS)("%s: a wrong key needs the merchant, and no mail is lost for it", async (senderId) => {
  const { outcome, arrived } = await send(senderId, { to: "keyless", isRight: false });
  expect(outcome.kind).toBe("no_access");
  expect(arrived).toEqual([]);
  expect(JSON.stringify(outcome)).not.toContain("wrong-password");
  expect((await mail.check(accountOf(senderId, false))).kind).toBe("no_access");
  expect(await mail.check(accountOf(senderId, true))).toEqual({ kind: "works" });
});

test.each(HTTP_IDS)("%s: a sender that is not verified needs the merchant", async (senderId) => {
  expect((await send(senderId, { from: "unverified" })).outcome.kind).toBe("no_access");
});

test.each(ALL_IDS)("%s: a recipient that is refused ends that mail only", async (senderId) => {
  expect((await send(senderId, { to: "refuse" })).outcome).toMatchObject({ kind: "refused" });
});

test.each(ALL_IDS)("%s: when it is busy the same mail goes later", async (senderId) => {
  const messageId = `later-${senderId}`;
  const first = await send(senderId, { to: "later", messageId });
  expect(first.outcome.kind).toBe("retry");
  await send(senderId, { to: "later", messageId });
  const third = await send(senderId, { to: "later", messageId });
  expect(third.outcome.kind).toBe("accepted");
  expect(third.arrived).toHaveLength(1);
});

test.each(HTTP_IDS)("%s: no answer after the last byte", async (senderId) => {
  const { outcome, arrived } = await send(senderId, { to: "hang", messageId: `hang-${senderId}` });
  // Only Resend takes an id once, so only there it is safe to ask again.
  expect(outcome.kind).toBe(senderId === "resend" ? "retry" : "unknown");
  expect(arrived).toHaveLength(1);
  if (senderId !== "resend") return;
  const again = await send(senderId, { to: "hang", messageId: `hang-${senderId}` });
  expect(again.outcome.kind).toBe("accepted");
  expect(again.arrived).toHaveLength(1);
});

test("nobody there: nothing was marked, and the mail goes later", async () => {
  const nobody = createMail({
    smtpUrl: "smtp://127.0.0.1:1",
    http: createHttp({ apiOrigin: "http://127.0.0.1:1", privateHosts: [] }),
    privateHosts: [],
    now: () => at("2026-11-21T12:00:00Z"),
  });
  const marks: string[] = [];
  const outcome = await nobody.send({
    messageId: "m",
    from: "orders@shop.example",
    to: "anna@example.com",
    mime: Buffer.from("Subject: x\r\n\r\nx\r\n"),
    account: accountOf("postmark", true),
    beforeAcceptance: async () => void marks.push("sending"),
  });
  nobody.close();
  expect(outcome.kind).toBe("retry");
  expect(marks).toEqual([]);
});

test("a mail server in a private network is not connected to", async () => {
  const guarded = createMail({
    smtpUrl: catcher.smtpUrl,
    http: createHttp({ apiOrigin: null, privateHosts: [] }),
    privateHosts: [],
    now: () => at("2026-11-21T12:00:00Z"),
  });
  for (const host of ["127.0.0.1", "localhost", "0x7f000001"]) {
    expect(await guarded.mayConnect(host)).toBe(false);
    const check = await guarded.check({ senderId: "smtp", credentials: { ...smtp("right"), host } });
    expect(JSON.stringify(check)).toContain("private network");
  }
  guarded.close();
});
