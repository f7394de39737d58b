import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "#test/support/axe.ts";
import { collectComplaints, DESKTOP, launchBrowser, newVisitor, PHONE } from "#test/support/browser.ts";
import { startEverything, type RunningApp } from "#test/support/running-app.ts";

// As Shopify frames it: admin.shopify.com around the app, real host names, third-party storage blocked.
let everything: RunningApp;
let browser: Browser;
beforeAll(async () => {
  everything = await startEverything({ seedCount: 10, tlsPort: 0 });
  for (const shop of ["doorstep-demo", "toguchi-ya"]) everything.shopify.install(`${shop}.myshopify.com`);
  browser = await launchBrowser(everything.shopify.tlsPort);
});
afterAll(async () => {
  await browser?.close();
  await everything?.close();
});

type Visit = { page: Page; app: FrameLocator; complaints: string[] };
const contexts: BrowserContext[] = [];
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));

async function openPage(shop: string, { viewport = DESKTOP, locale = "en" } = {}): Promise<Visit> {
  const context = await newVisitor(browser, viewport);
  contexts.push(context);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await page.goto(
    `https://admin.shopify.com/store/${shop}/apps/doorstep/app/delivery-dates?locale=${locale}`,
  );
  return { page, app: page.frameLocator("#app-iframe"), complaints };
}

async function appFindings(page: Page): Promise<string[]> {
  const frame = page.frame({ name: "app-iframe" });
  return frame ? seriousFindings(frame) : ["the app's frame is not there"];
}

/** A section's head is its heading and its button. */
const section = (app: FrameLocator, title: string) =>
  app.getByRole("button", { name: new RegExp(`^${title}`) });

/** What goes to the server and back takes its time on a busy machine. */
const PATIENT = { timeout: 15_000 };

/** A Wednesday without any holiday near. */
const WEDNESDAY = "2027-03-03";

test("a merchant moves a cut-off, sees what it does to an order, saves it, and finds it again", async () => {
  const { page, app, complaints } = await openPage("doorstep-demo");
  const bar = page.locator("#save-bar");
  await app.getByText(/^Shoppers are told one date/).waitFor();
  await app.getByRole("button", { name: "Change the order" }).click();
  await app.getByLabel("Ordered on").fill(WEDNESDAY);
  await app.getByLabel("at", { exact: true }).fill("10:00");
  await app.getByText(/^Ordered Wed, Mar 3 at 10:00/).waitFor();
  const missed = app.getByText("After the cut-off: counts for the next work day");
  await section(app, "Work days and cut-off times").click();
  await expect.poll(() => missed.count(), PATIENT).toBe(0);

  await app.getByLabel("Cut-off time on Wednesday").fill("9:00");
  await missed.waitFor();
  expect(await appFindings(page)).toEqual([]);

  await bar.getByRole("button", { name: "Save" }).click();
  await page.getByText("Delivery dates saved").waitFor();
  await expect.poll(() => bar.isVisible(), PATIENT).toBe(false);
  await expect.poll(() => app.getByLabel("Cut-off time on Wednesday").inputValue(), PATIENT).toBe("09:00");

  await page.reload();
  await section(app, "Work days and cut-off times").click();
  await expect.poll(() => app.getByLabel("Cut-off time on Wednesday").inputValue(), PATIENT).toBe("09:00");
  expect(complaints).toEqual([]);
});

test("a rule that contradicts itself is named at its field, and nothing typed is lost", async () => {
  const { page, app, complaints } = await openPage("doorstep-demo");
  const bar = page.locator("#save-bar");
  await section(app, "Destinations").click();
  await app.getByRole("button", { name: "Alaska" }).click();
  await section(app, "Days on the way").click();
  const cell = app.getByLabel("Days on the way: Every method, Alaska", { exact: true });
  await cell.fill("5-2");
  await section(app, "Days on the way").click();

  await bar.getByRole("button", { name: "Save" }).click();
  await app.getByText("Not saved yet: one thing needs another look").waitFor();
  expect(await appFindings(page)).toEqual([]);
  await app
    .getByRole("button", { name: /^Days on the way › Alaska: The first number \(5\) is larger/ })
    .click();
  await expect.poll(() => cell.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await cell.inputValue()).toBe("5-2");
  expect(await cell.getAttribute("aria-invalid")).toBe("true");

  await cell.fill("2-5");
  await expect.poll(() => cell.getAttribute("aria-invalid"), PATIENT).toBe("false");
  await bar.getByRole("button", { name: "Save" }).click();
  await page.getByText("Delivery dates saved").waitFor();
  await expect.poll(() => cell.inputValue(), PATIENT).toBe("2–5");
  expect(complaints).toEqual([]);
});

test("in Japanese on a phone every part fits, and can be reached and read", async () => {
  const { page, app, complaints } = await openPage("toguchi-ya", { viewport: PHONE, locale: "ja" });
  const frame = () => page.frame({ name: "app-iframe" });
  await app.getByRole("heading", { name: "お届け日", level: 1 }).waitFor();
  await app.getByRole("table", { name: "この注文のカレンダー" }).waitFor();
  for (const part of [
    "営業日と締め時間",
    "発送準備日数",
    "休業日",
    "お届け先の地域",
    "輸送日数",
    "ロケーション",
  ])
    await section(app, part).click();
  await app.getByRole("button", { name: "沖縄県" }).click();
  await app.getByText("今後の祝日：").waitFor();
  const fits = () => frame()?.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(await fits()).toBe(true);
  expect(await appFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
