import type { Browser } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MAIL_LOCALES } from "#app/features/messages/mail-texts.ts";
import { deliverDueMessages } from "#app/flows/deliver-due-messages.server.ts";
import { MINUTE_MS } from "#app/lib/time.ts";
import { lineItem } from "#test/factories/message-facts.ts";
import { axeFindings } from "#test/support/axe.ts";
import { DESKTOP, launchBrowser, PHONE } from "#test/support/browser.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { usePostOffice, type PostOffice } from "#test/support/post-office.ts";

const database = useTestDatabase();
const openShop = usePostOffice(database);
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

/** The HTML of every mail that is due soon, by its language. */
async function arrivedHtml(office: PostOffice): Promise<Map<string, string>> {
  // News of a part of an order waits a little for the other parts.
  office.later(30 * MINUTE_MS);
  await deliverDueMessages(office.ctx, { limit: 50 });
  const mails = await Promise.all(office.arrived().map(({ raw }) => PostalMime.parse(raw)));
  const language = (html: string) => /<html lang="([^"]+)"/.exec(html)?.[1] ?? "";
  return new Map(mails.map(({ html = "" }) => [language(html), html]));
}

test.each([
  ["en", "light"],
  ["ja", "dark"],
] as const)(
  "the mail in %s has enough contrast, structure and names for everybody, in the %s",
  async (customerLocale, colorScheme) => {
    const office = await openShop();
    await office.ship([1], { order: { customerLocale } });
    const page = await browser.newPage({ viewport: DESKTOP, colorScheme });
    await page.setContent((await arrivedHtml(office)).get(customerLocale) ?? "");
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  },
);

test("the longest words fit on a phone in every language", async () => {
  const office = await openShop();
  const name = "Haushaltswarenfachgeschäft Müller-Lüdenscheidt & Söhne";
  await database.db.shop.update({ where: { shopId: office.shopId }, data: { name } });
  const title = "Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung";
  for (const [index, customerLocale] of MAIL_LOCALES.entries())
    await office.ship([index + 1], {
      order: {
        customerLocale,
        lineItems: [lineItem({ title, variantTitle: "x".repeat(80), quantity: 120 })],
      },
      shipment: { carrierName: "Paketzustellungsgesellschaft", trackingNumber: "9".repeat(40) },
    });
  const page = await browser.newPage({ viewport: PHONE });
  const widths: Record<string, number> = {};
  for (const [locale, html] of await arrivedHtml(office)) {
    await page.setContent(html);
    widths[locale] = await page.evaluate(() => document.documentElement.scrollWidth);
  }
  expect(widths).toEqual(Object.fromEntries(MAIL_LOCALES.map((locale) => [locale, PHONE.width])));
  await page.close();
});
