import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { at } from "#test/support/context.ts";
import { composeMime, type MailHead } from "./compose-mime.server.ts";

const address = (text: string): MailAddress => {
  const parsed = parseMailAddress(text);
  if (!parsed) throw new Error(`not an address: ${text}`);
  return parsed;
};
const head = (over: Partial<MailHead> = {}): MailHead => ({
  messageId: "01a0b3c4-7777-4aaa-8bbb-0123456789ab",
  from: { name: "Northwind Goods", address: address("orders@mail.northwind.example") },
  to: address("anna@example.com"),
  replyTo: address("hello@northwind.example"),
  lang: "en",
  at: at("2026-11-21T12:00:00Z"),
  ...over,
});
const MAIL = { subject: "On its way", text: "Hello\n", html: "<p>Hello</p>\n" };

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const KEY = {
  domain: "mail.northwind.example",
  selector: "doorstep",
  privateKey: pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
};
const publicKey = pair.publicKey.export({ type: "spki", format: "der" }).toString("base64");

/** "pass", "fail" or "neutral", and what the signature covers, as a receiving server finds it. */
async function verify(mime: Uint8Array) {
  const resolver = async () => [[`v=DKIM1; k=rsa; p=${publicKey}`]];
  const { results } = await dkimVerify(Buffer.from(mime), { resolver });
  return results[0];
}

/** Texts that a hostile shop, product or shopper could be called. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 90 }),
  fc.string({ unit: "grapheme", maxLength: 90 }),
  fc
    .array(
      fc.constantFrom(
        "\r\n",
        "\n",
        "\r",
        "\0",
        "Bcc: evil@example.com",
        "\r\n\r\n",
        "=?utf-8?q?x?=",
        '"',
        "\\",
        ",",
        "<",
        ">",
        "@",
        ";",
        " ",
        "\u2028",
        "\u0085",
        "荷物",
        "ß",
        "😀",
        "a",
        "\ud800",
        "x".repeat(80),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);
/** What remains of such a text in one line. */
const asOneLine = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim();

describe("a mail", () => {
  test("gives back the names and the subject that went in, however hostile, and has no other header", async () => {
    const names = (await PostalMime.parse(await composeMime(head(), MAIL))).headers.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, subject) => {
        const mime = await composeMime(head({ from: { ...head().from, name } }), { ...MAIL, subject });
        const mail = await PostalMime.parse(mime);
        expect(mail.headers.map(({ key }) => key)).toEqual(names);
        expect(mail.subject ?? "").toBe(asOneLine(subject));
        expect(mail.from).toMatchObject({ name: asOneLine(name), address: "orders@mail.northwind.example" });
        expect(mail.to).toMatchObject([{ address: "anna@example.com" }]);
      }),
      { numRuns: 300 },
    );
  });

  test("gives back its parts, whatever is in them, in lines that every server takes", async () => {
    const newlines = (text: string) => text.replaceAll(/\r\n?|\n/g, "\n").trimEnd();
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, html) => {
        const mime = await composeMime(head(), { ...MAIL, text, html });
        const mail = await PostalMime.parse(mime);
        expect(newlines(mail.text ?? "")).toBe(newlines(text.toWellFormed()));
        expect(newlines(mail.html ?? "")).toBe(newlines(html.toWellFormed()));
        for (const line of mime.toString("latin1").split("\r\n")) {
          expect(line.length).toBeLessThanOrEqual(78);
          expect(line).toMatch(/^[\x20-\x7e\t]*$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is the same to the byte when it is composed again, with our id in front of the sender's domain", async () => {
    const mime = await composeMime(head({ thread: "1001" }), MAIL, KEY);
    expect((await composeMime(head({ thread: "1001" }), MAIL, KEY)).equals(mime)).toBe(true);
    const mail = await PostalMime.parse(mime);
    expect(mail.messageId).toBe("<01a0b3c4-7777-4aaa-8bbb-0123456789ab@mail.northwind.example>");
    expect(mail.references).toBe("<order-1001@mail.northwind.example>");
    expect(mail.date).toBe("2026-11-21T12:00:00.000Z");
    expect(mail.replyTo).toMatchObject([{ name: "Northwind Goods", address: "hello@northwind.example" }]);
  });

  test.each([
    ["docomo..user.@docomo.ne.jp", 'To: "docomo..user."@docomo.ne.jp'],
    ["anna@bücher.example", "To: anna@xn--bcher-kva.example"],
  ])("to %s says so in a way that servers understand", async (to, line) => {
    expect((await composeMime(head({ to: address(to) }), MAIL)).toString()).toContain(`${line}\r\n`);
  });

  test("has a way out by one click when it may be refused, and none when it belongs to the order", async () => {
    const unsubscribeUrl = "https://app.example.com/u/abc";
    const marketing = (await composeMime(head({ unsubscribeUrl }), MAIL)).toString();
    expect(marketing).toContain("\r\nList-Unsubscribe: <https://app.example.com/u/abc>\r\n");
    expect(marketing).toContain("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
    expect((await composeMime(head(), MAIL)).toString()).not.toContain("List-Unsubscribe");
  });
});

describe("a signature", () => {
  const unsubscribeUrl = "https://app.example.com/u/abc";
  const signed = () => composeMime(head({ unsubscribeUrl, thread: "7" }), MAIL, KEY);

  test("is valid for any content", async () => {
    const texts = [
      "",
      "\n",
      "a  b \t c \n\n\n",
      " leading",
      "荷物を発送しました\n".repeat(40),
      `${"x".repeat(2_000)}\n.\n`,
    ];
    for (const text of texts)
      expect(
        await verify(await composeMime(head(), { subject: text || "-", text, html: text }, KEY)),
      ).toMatchObject({
        status: { result: "pass", aligned: "mail.northwind.example" },
      });
  });

  test.each([
    ["List-Unsubscribe-Post: List-Unsubscribe=One-Click", "List-Unsubscribe-Post: List-Unsubscribe=No"],
    ["/u/abc>", "/u/evil>"],
    ["Subject: On its way", "Subject: Gift card"],
    ["Subject: On its way", "Subject: On its way\r\nFrom: evil@example.com"],
    ["<p>Hello</p>", "<p>Hullo</p>"],
    ["References: <order-7@", "References: <order-8@"],
  ])("fails when %j becomes %j", async (before, after) => {
    const mime = (await signed()).toString();
    expect(mime).toContain(before);
    expect(await verify(await signed())).toMatchObject({ status: { result: "pass" } });
    expect((await verify(Buffer.from(mime.replace(before, after))))?.status.result).not.toBe("pass");
  });

  test("is never silently left away: a key that cannot sign is an error", async () => {
    const ed25519 = generateKeyPairSync("ed25519")
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString();
    for (const privateKey of ["", "no key", ed25519])
      await expect(composeMime(head(), MAIL, { ...KEY, privateKey })).rejects.toThrow(/key|PEM|DECODER/i);
  });
});
