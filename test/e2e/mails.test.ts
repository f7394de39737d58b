import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brandSchema, DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { MAIL_LOCALES } from "#app/features/messages/mail-texts.ts";
import { MOMENTS } from "#app/features/messages/moments.ts";
import { axeFindings } from "#test/support/axe.ts";
import { DESKTOP, launchBrowser, PHONE } from "#test/support/browser.ts";
import { defaultMails } from "#test/support/default-mails.ts";

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const COLOURFUL = brandSchema.parse({
  accent: "#c8431f",
  ink: "#2a1a14",
  quiet: "#75594f",
  card: "#fffaf5",
  page: "#f3e6d8",
  font: "serif",
  radius: 0,
  social: [{ kind: "instagram", url: "https://instagram.com/northwind" }],
});

test.each([
  ["shipped", "en", "light", DEFAULT_BRAND],
  ["order_confirmed", "ja", "dark", DEFAULT_BRAND],
  ["exception", "de", "light", COLOURFUL],
  ["delayed", "pl", "dark", COLOURFUL],
  ["review_request", "ko", "light", DEFAULT_BRAND],
] as const)(
  "%s in %s has enough contrast, structure and names for everybody, in the %s",
  async (moment, locale, colorScheme, brand) => {
    const [each] = await defaultMails(moment, locale, { samples: ["typical"], brand });
    const page = await browser.newPage({ viewport: DESKTOP, colorScheme });
    await page.setContent(each?.mail.html ?? "");
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  },
);

test("the longest words fit on a phone at every moment in every language", async () => {
  const page = await browser.newPage({ viewport: PHONE });
  const wide: string[] = [];
  for (const locale of MAIL_LOCALES)
    for (const moment of MOMENTS)
      for (const { sample, mail } of await defaultMails(moment, locale, { samples: ["long_words"] }))
        if ((await widthOf(page, mail.html)) > PHONE.width) wide.push(`${moment} in ${locale}: ${sample}`);
  expect(wide).toEqual([]);
  await page.close();
});

async function widthOf(page: Page, html: string): Promise<number> {
  await page.setContent(html);
  return page.evaluate(() => document.documentElement.scrollWidth);
}
