import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createSmtpTransport } from "#app/gateways/mail/smtp.server.ts";
import { signDkim } from "#app/lib/mime/sign-dkim.server.ts";
import { createDnsStandIn } from "../dns/dns-stand-in.ts";
import { createMailCatcher, type MailCatcher } from "./mail-catcher.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function useCatcher(keepIn?: string): Promise<MailCatcher> {
  const catcher = await createMailCatcher({ smtpPort: 0, httpPort: 0, ...(keepIn ? { keepIn } : {}) });
  closing.push(() => catcher.close());
  return catcher;
}

async function send(catcher: MailCatcher, { to = "anna@example.com", id = "1", html = "<p>Hello</p>" } = {}) {
  const transport = createSmtpTransport({ url: catcher.smtpUrl, silenceMs: 2_000 });
  const mime = [
    `From: Shop <shop@example.com>`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${Buffer.from("発送 <b>").toString("base64")}?=`,
    `Message-ID: <${id}@example.com>`,
    "Content-Type: text/html; charset=utf-8",
    "",
    html,
    "",
  ].join("\r\n");
  const outcome = await transport.send({
    messageId: id,
    account: null,
    from: "shop@example.com",
    to,
    mime: Buffer.from(mime),
    beforeAcceptance: async () => {},
  });
  transport.close();
  return outcome;
}

const page = async (catcher: MailCatcher, address: string) => {
  const response = await fetch(`${catcher.webUrl}${address}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe("the mailbox", () => {
  test("lists the newest first and gives every part of a mail to programs", async () => {
    const catcher = await useCatcher();
    await send(catcher, { id: "1", to: "anna@example.com" });
    await send(catcher, { id: "2", to: "bob@example.com" });
    const { messages } = JSON.parse((await page(catcher, "/api/messages")).text);
    expect(messages).toMatchObject([
      { to: ["bob@example.com"], subject: "発送 <b>", messageId: "<2@example.com>" },
      { to: ["anna@example.com"] },
    ]);
    const one = JSON.parse((await page(catcher, `/api/messages/${messages[0].id}`)).text);
    expect(one).toMatchObject({
      html: expect.stringContaining("Hello"),
      source: expect.stringContaining("To: bob"),
    });
    expect(one.headers).toContainEqual({ name: "To", value: "bob@example.com" });
    expect(JSON.parse((await page(catcher, "/api/messages?to=ANNA@example.com")).text).messages).toHaveLength(
      1,
    );
    expect((await page(catcher, `/messages/${messages[0].id}/raw`)).text).toBe(one.source);
  });

  test("shows a mail in a frame where its scripts cannot run, and data as text", async () => {
    const catcher = await useCatcher();
    await send(catcher, { html: "<html><head></head><script>alert(1)</script><p>Hello</p></html>" });
    const id = catcher.mailbox.list()[0]?.id;
    const shown = await page(catcher, `/messages/${id}`);
    expect(shown.text).toContain("発送 &lt;b&gt;");
    expect(shown.text).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect((await page(catcher, `/messages/${id}/html`)).headers.get("content-security-policy")).toMatch(
      /^sandbox/,
    );
    for (const view of ["html", "text", "headers", "source"])
      expect((await page(catcher, `/messages/${id}?view=${view}&width=phone`)).status).toBe(200);
  });

  test("is empty when cleared, and says so", async () => {
    const catcher = await useCatcher();
    await send(catcher);
    const id = catcher.mailbox.list()[0]?.id;
    await fetch(`${catcher.webUrl}/clear`, { method: "POST" });
    expect(catcher.mailbox.list()).toEqual([]);
    expect((await page(catcher, "/")).text).toContain("No mail yet");
    expect((await page(catcher, `/messages/${id}`)).status).toBe(404);
    await send(catcher);
    await fetch(`${catcher.webUrl}/api/messages`, { method: "DELETE" });
    expect(catcher.mailbox.list()).toEqual([]);
  });

  test("keeps its mails over a restart when told where", async () => {
    const keepIn = path.join(await mkdtemp(path.join(tmpdir(), "mailbox-")), "deep", "mails.json");
    const first = await useCatcher(keepIn);
    await Promise.all([send(first, { id: "1" }), send(first, { id: "2" }), send(first, { id: "3" })]);
    const raws = first.mailbox.list().map((mail) => String(mail.raw));
    const second = await useCatcher(keepIn);
    expect(second.mailbox.list().map((mail) => String(mail.raw))).toEqual(raws);
    await second.mailbox.clear();
    expect(await readFile(keepIn, "utf8")).toBe("[]");
  });
});

describe("recipients that ask for trouble", () => {
  test("refuse@… is refused for good", async () =>
    expect(await send(await useCatcher(), { to: "refuse@example.com" })).toMatchObject({ kind: "refused" }));

  test("later@… is taken the third time the same mail comes", async () => {
    const catcher = await useCatcher();
    const kinds = [];
    for (let round = 0; round < 3; round += 1)
      kinds.push((await send(catcher, { to: "later@example.com" })).kind);
    expect(kinds).toEqual(["retry", "retry", "accepted"]);
    expect(catcher.mailbox.list()).toHaveLength(1);
  });

  test("hang@… gets no answer, and the catcher can still be closed", async () => {
    const catcher = await useCatcher();
    expect(await send(catcher, { to: "hang@example.com" })).toMatchObject({ kind: "unknown" });
    expect(catcher.mailbox.list()).toEqual([]);
  });
});

describe("what receivers find out", () => {
  test("is shown for a mail that its domain signed, and for one that was changed on its way", async () => {
    const dns = await createDnsStandIn();
    closing.push(() => dns.close());
    const catcher = await createMailCatcher({ smtpPort: 0, httpPort: 0, dnsServer: dns.server });
    closing.push(() => catcher.close());
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const record = `v=DKIM1; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;
    await dns.zone.add({ name: "s1._domainkey.blumen.example", text: record });
    await dns.zone.add({ name: "_dmarc.blumen.example", text: "v=DMARC1; p=reject" });
    const headers = [
      "From: Blumen <a@blumen.example>",
      "To: b@example.com",
      "Subject: Hi",
      "Content-Type: text/html",
    ];
    const body = Buffer.from(
      '<script type="application/ld+json">{"@type":"ParcelDelivery"}</script><p>Hello</p>\r\n',
    );
    const key = {
      domain: "blumen.example",
      selector: "s1",
      privateKey: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    };
    const signed = `${[await signDkim({ headers, body }, key), ...headers].join("\r\n")}\r\n\r\n${body.toString()}`;
    for (const raw of [signed, signed.replace("Hello", "Hallo")])
      await catcher.mailbox.add({ from: "a@blumen.example", to: ["b@example.com"] }, Buffer.from(raw));
    const [changed, whole] = catcher.mailbox.list();
    expect(JSON.parse((await page(catcher, `/api/messages/${whole?.id}`)).text).checks).toMatchObject({
      dkim: { result: "pass", domain: "blumen.example" },
      dmarc: { result: "pass" },
      aligned: { dkim: true },
    });
    expect(JSON.parse((await page(catcher, `/api/messages/${changed?.id}`)).text).checks).toMatchObject({
      dkim: { result: expect.not.stringMatching("pass") },
      dmarc: { result: "fail" },
    });
    const shown = (await page(catcher, `/messages/${whole?.id}?view=checks&colors=dark&images=off`)).text;
    expect(shown).toContain("DKIM pass · blumen.example");
    expect(shown).toContain("ParcelDelivery");
    const framed = await page(catcher, `/messages/${whole?.id}/html?images=off`);
    expect(framed.headers.get("content-security-policy")).toContain("img-src 'none'");
  });

  test("a mail that one may unsubscribe from has a button that does it with one click", async () => {
    const asked: string[] = [];
    const sender = createServer((request, response) => {
      request
        .setEncoding("utf8")
        .on("data", (text) => asked.push(`${request.method} ${request.url} ${text}`));
      request.on("end", () => response.end());
    });
    await new Promise<void>((resolve) => sender.listen(0, "127.0.0.1", resolve));
    closing.push(() => sender.close());
    const address = sender.address();
    const link = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/u/x`;
    const catcher = await useCatcher();
    const headers = [`List-Unsubscribe: <${link}>`, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"];
    await catcher.mailbox.add(
      { from: "a@b.example", to: ["c@d.example"] },
      Buffer.from(`${headers.join("\r\n")}\r\n\r\nHi`),
    );
    const id = catcher.mailbox.list()[0]?.id;
    expect((await page(catcher, `/messages/${id}`)).text).toContain(`action="/messages/${id}/unsubscribe"`);
    const answer = await fetch(`${catcher.webUrl}/messages/${id}/unsubscribe`, { method: "POST" });
    expect(await answer.text()).toContain("Unsubscribed with one click.");
    expect(asked).toEqual(["POST /u/x List-Unsubscribe=One-Click"]);
  });
});
