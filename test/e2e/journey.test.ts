import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RunningApp } from "#test/support/app-on-database.ts";
import { seriousFindings } from "#test/support/axe.ts";
import { collectComplaints, launchBrowser, newVisitor, PHONE } from "#test/support/browser.ts";
import { startEverything } from "#test/support/running-app.ts";

const SHOP = "doorstep-demo.myshopify.com";
const OTHER_SHOP = "other-tenant.myshopify.com";

let everything: RunningApp;
let browser: Browser;
beforeAll(async () => {
  everything = await startEverything({ seedCount: 25, tlsPort: 0 });
  browser = await launchBrowser(everything.shopify.tlsPort);
});
afterAll(async () => {
  await browser?.close();
  await everything?.close();
});

test("from install to delivery: the merchant, the shopper and the mailbox see the same parcel", async () => {
  const { shopify, mail } = everything;
  const complaints: string[] = [];
  const merchant = await newPage(complaints);
  const shopper = await newPage(complaints, PHONE);

  // Given a merchant who installs the app and waits for the past to be imported
  shopify.install(SHOP);
  await merchant.goto("https://admin.shopify.com/store/doorstep-demo/apps/doorstep");
  const app = merchant.frameLocator("#app-iframe");
  await app.getByText("25 past orders are here.").waitFor();
  expect(mail.mailbox.list(), "history is told to nobody").toEqual([]);

  // When an order is placed and shipped
  const shop = shopify.shop(SHOP);
  const { order } = await shopify.desk.placeOrder(shop, { email: "robin@example.com" });
  await shopify.desk.ship(shop, { order });

  // Then one mail arrives, and its link opens the tracking page on the shop's own domain
  await expect.poll(() => mail.mailbox.list().length, { timeout: 20_000 }).toBe(1);
  const [shipped] = mail.mailbox.list();
  expect(shipped?.to).toEqual(["robin@example.com"]);
  expect(shipped?.parsed.subject).toContain(order.name);
  const link =
    /https:\/\/[^\s"]+\/apps\/track\/[\w-]+/.exec(shipped?.parsed.text ?? "")?.[0] ?? "no link in the mail";
  await shopper.goto(link);
  await shopper.getByText(order.name).first().waitFor();
  expect(await seriousFindings(shopper)).toEqual([]);

  // When the carrier scans it all the way to the door
  while (
    !shopify
      .shop(SHOP)
      .findOrderByName(order.name)
      ?.fulfillments[0]?.events.some(({ status }) => status === "delivered")
  )
    await shopify.desk.scan(shop, { order });

  // Then the tracking page and the admin say so
  await expect
    .poll(
      async () => {
        await shopper.reload();
        return shopper.getByRole("heading", { level: 1 }).or(shopper.locator("h2")).first().textContent();
      },
      { timeout: 20_000 },
    )
    .toMatch(/delivered/i);
  expect(await seriousFindings(shopper)).toEqual([]);
  await merchant.goto("https://admin.shopify.com/store/doorstep-demo/apps/doorstep/app/shipments");
  const row = app.getByRole("row").filter({ hasText: order.name });
  await row.getByText("Delivered").first().waitFor();
  const frame = merchant.frame({ name: "app-iframe" });
  expect(frame && (await seriousFindings(frame))).toEqual([]);
  expect(mail.mailbox.list(), "one order, one mail").toHaveLength(1);
  expect(complaints).toEqual([]);
});

test("a shopper finds an order by number and e-mail on the shop's own domain, and nobody else's", async () => {
  const { shopify, mail } = everything;
  const shop = shopify.shop(OTHER_SHOP);
  // The merchant opens the app once; that alone installs it.
  await fetch(`${shopify.url}/_standin/open-app`, {
    method: "POST",
    body: JSON.stringify({ shop: OTHER_SHOP }),
  });
  const { order } = await shopify.desk.placeOrder(shop, { email: "kim@example.com" });
  await shopify.desk.ship(shop, { order });
  await expect
    .poll(() => mail.mailbox.list().some(({ to }) => to.includes("kim@example.com")), { timeout: 20_000 })
    .toBe(true);

  const complaints: string[] = [];
  const shopper = await newPage(complaints, PHONE);
  await shopper.goto(`https://${OTHER_SHOP}/apps/track`);
  expect(await seriousFindings(shopper)).toEqual([]);
  const lookUp = async (contact: string) => {
    await shopper.getByLabel(/order number/i).fill(order.name);
    await shopper.getByLabel(/e-?mail/i).fill(contact);
    await press();
    // Whoever is faster than people type is asked to press once more.
    if (await shopper.getByRole("heading", { name: /once more/i }).isVisible()) await press();
  };
  const press = async () => {
    const answered = shopper.waitForEvent("domcontentloaded");
    await shopper.getByRole("button", { name: /track|find|show/i }).click();
    await answered;
  };
  await lookUp("somebody-else@example.com");
  await shopper
    .getByText(/couldn|could not|not find|no order/i)
    .first()
    .waitFor();
  expect(await seriousFindings(shopper)).toEqual([]);
  await lookUp(" KIM@example.com ");
  await shopper.waitForURL(/\/apps\/track\/[\w-]{20,}/);
  await shopper.getByText(order.name).first().waitFor();
  // The browser itself notes the page that said "not found"; nothing else is wrong.
  expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});

async function newPage(complaints: string[], viewport?: { width: number; height: number }): Promise<Page> {
  const context = await newVisitor(browser, viewport);
  const page = await context.newPage();
  collectComplaints(page, complaints);
  return page;
}
