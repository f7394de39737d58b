import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { composeMime } from "#app/features/messages/compose-mime.server.ts";
import { MAIL_LOCALES } from "#app/features/messages/mail-texts.ts";
import { classOf, MOMENTS } from "#app/features/messages/moments.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { defaultMails, type DefaultMail } from "#test/support/default-mails.ts";
import { at } from "#test/support/context.ts";

const address = (text: string): MailAddress => {
  const parsed = parseMailAddress(text);
  if (!parsed) throw new Error(`not an address: ${text}`);
  return parsed;
};

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const DKIM = {
  domain: "mail.northwind.example",
  selector: "doorstep",
  privateKey: pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
};
const publicKey = pair.publicKey.export({ type: "spki", format: "der" }).toString("base64");
const resolver = async () => [[`v=DKIM1; k=rsa; p=${publicKey}`]];

/** The bytes that a mail server gets. */
const mimeOf = ({ moment, locale, sample, mail }: DefaultMail): Promise<Buffer> =>
  composeMime(
    {
      messageId: `${moment}.${locale}.${sample}`,
      from: { name: "Northwind Goods", address: address("orders@mail.northwind.example") },
      to: address("anna@example.com"),
      replyTo: address("hello@northwind.example"),
      lang: locale,
      at: at("2026-11-24T09:30:00Z"),
      unsubscribeUrl: classOf(moment) === "marketing" ? "https://mail.example/u/sample" : null,
    },
    mail,
    DKIM,
  );

const linesOf = (text = ""): string[] => text.trim().split(/\r?\n/);

test.each(MAIL_LOCALES)(
  "every mail in %s arrives as it was written, and its signature holds",
  async (locale) => {
    for (const moment of MOMENTS)
      for (const each of await defaultMails(moment, locale, { samples: ["typical", "hostile"] })) {
        const mime = await mimeOf(each);
        const { subject, html, text } = await PostalMime.parse(mime);
        expect({ subject, html: linesOf(html), text: linesOf(text) }).toEqual({
          subject: each.mail.subject,
          html: linesOf(each.mail.html),
          text: linesOf(each.mail.text),
        });
        const { results } = await dkimVerify(mime, { resolver });
        expect(results.map(({ status }) => status.result)).toEqual(["pass"]);
      }
  },
);

const hasSpamAssassin = spawnSync("spamassassin", ["--version"]).status === 0;

test.skipIf(!hasSpamAssassin)(
  "no mail looks like spam (skipped unless SpamAssassin is installed)",
  { timeout: 120_000 },
  async () => {
    const mails = MAIL_LOCALES.map((locale, index) => defaultMails(MOMENTS[index * 2] ?? "shipped", locale));
    const typical = (await Promise.all(mails)).flatMap(([first]) => first ?? []);
    const mbox = await Promise.all(
      typical.map(async (each) => `From sender Tue Nov 24 09:30:00 2026\n${String(await mimeOf(each))}\n\n`),
    );
    // Alone, without the network: https://spamassassin.apache.org/full/4.0.x/doc/spamassassin-run.html
    const seen = execFileSync("spamassassin", ["--local", "--test-mode", "--mbox"], { input: mbox.join("") });
    const scores = [...String(seen).matchAll(/^X-Spam-Status: \w+, score=(-?[\d.]+)/gm)].map(([, score]) =>
      Number(score),
    );
    expect(scores).toHaveLength(MAIL_LOCALES.length);
    expect(Math.max(...scores)).toBeLessThan(2);
  },
);
