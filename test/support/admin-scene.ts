import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { RunningApp } from "./app-on-database.ts";
import { seriousFindings } from "./axe.ts";
import { collectComplaints, DESKTOP, launchBrowser, newVisitor } from "./browser.ts";
import { startEverything } from "./running-app.ts";

/** `complaints` are whatever the pages throw or write to their console as errors. */
export type AdminVisit = { page: Page; app: FrameLocator; complaints: string[] };

/**
 * Everything running, and a browser that opens the app as Shopify frames it: admin.shopify.com around it, real host names,
 * third-party storage blocked. Call it once, at the top of a test file.
 */
export function useAdmin({ seedCount }: { seedCount: number }) {
  let everything: RunningApp | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    everything = await startEverything({ seedCount, tlsPort: 0 });
    for (const shop of ["doorstep-demo", "toguchi-ya"]) everything.shopify.install(`${shop}.myshopify.com`);
    browser = await launchBrowser(everything.shopify.tlsPort);
  });
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  afterAll(async () => {
    await browser?.close();
    await everything?.close();
  });

  return {
    get everything(): RunningApp {
      if (!everything) throw new Error("nothing runs before the first test");
      return everything;
    },
    /** Opens the app in a shop's admin; `path` is the app's own. */
    async open(shop: string, { path = "", viewport = DESKTOP, locale = "en" } = {}): Promise<AdminVisit> {
      if (!browser) throw new Error("no browser before the first test");
      const context = await newVisitor(browser, viewport);
      contexts.push(context);
      const page = await context.newPage();
      const complaints = collectComplaints(page);
      const address = new URL(`https://admin.shopify.com/store/${shop}/apps/doorstep${path}`);
      address.searchParams.set("locale", locale);
      await page.goto(address.href);
      return { page, app: page.frameLocator("#app-iframe"), complaints };
    },
  };
}

/** What axe finds serious in the app's own document, inside the admin's frame. */
export async function appFindings(page: Page): Promise<string[]> {
  const frame = page.frame({ name: "app-iframe" });
  return frame ? seriousFindings(frame) : ["the app's frame is not there"];
}
