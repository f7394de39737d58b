import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--ignore-certificate-errors",
];

/** An ordinary visitor: Shopify's library turns away what calls itself headless. */
const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

/** What Chromium is started with. Shopify's host names lead to the stand-in's TLS port; nothing leaves the machine. */
export function browserFlags(standInTlsPort: number | null): string[] {
  const to = `127.0.0.1:${standInTlsPort}`;
  const rules = ["admin.shopify.com", "cdn.shopify.com", "*.myshopify.com"].map(
    (host) => `MAP ${host} ${to}`,
  );
  return standInTlsPort === null ? QUIET : [...QUIET, `--host-resolver-rules=${rules.join(",")}`];
}

/** Starts Chromium, as it is said there. */
export const launchBrowser = (standInTlsPort: number | null = null): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: browserFlags(standInTlsPort),
  });

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 375, height: 812 };

/** A fresh visitor with a window of that size. */
export const newVisitor = (browser: Browser, viewport = DESKTOP, locale = "en-US"): Promise<BrowserContext> =>
  browser.newContext({ userAgent: USER_AGENT, viewport, locale });

/** Collects what a page complains about: errors it throws, and those it writes to its console. */
export function collectComplaints(page: Page, complaints: string[] = []): string[] {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}
