import { expect, test } from "vitest";
import { createDb } from "#app/db.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShippedOrder } from "#test/factories/stored-order.ts";
import { appFindings, useAdmin } from "#test/support/admin-scene.ts";
import { PHONE } from "#test/support/browser.ts";
import { testContext } from "#test/support/context.ts";
import { watchParcels } from "#app/flows/watch-parcels.server.ts";

const SHOP = shopNamed("doorstep-demo");
const admin = useAdmin({ seedCount: 2 });

/** Two parcels with a problem, found. */
async function storeTroubles(): Promise<void> {
  const db = createDb(admin.everything.databaseUrl, 2);
  const { ctx } = testContext(db);
  const shipment = { status: "exception", reason: "lost" };
  // The keys that sealed the address here are not the app's, so it is an order without one.
  for (const number of [9001, 9002])
    await storeShippedOrder(ctx, number, { shopId: SHOP, email: null, shipment });
  await watchParcels(ctx, SHOP);
  await db.$disconnect();
}

test("with the keyboard alone, somebody resolves a problem, takes it back, puts it off and writes a note", async () => {
  const first = await admin.open("doorstep-demo");
  await first.app.getByRole("heading", { name: "Home" }).waitFor();
  await storeTroubles();
  const { page, app, complaints } = await admin.open("doorstep-demo", { path: "/app/attention" });
  const rows = app.getByRole("row").filter({ hasText: "#900" });
  await expect.poll(() => rows.count()).toBe(2);
  await app.getByText("Open a search with the carrier").first().waitFor();
  expect(await appFindings(page)).toEqual([]);

  const choose = async (order: string, item: string) => {
    await app.getByRole("button", { name: `More for ${order}` }).focus();
    await page.keyboard.press("Enter");
    await app.getByRole("menuitem", { name: item }).focus();
    await page.keyboard.press("Enter");
  };
  await choose("#9001", "Mark resolved");
  await page.getByText("Marked resolved").waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => rows.count()).toBe(2);

  await choose("#9001", "Snooze until tomorrow");
  await expect.poll(() => rows.count()).toBe(1);
  await app.getByRole("tab", { name: "Snoozed (1)" }).waitFor();

  await choose("#9002", "Note and assign…");
  await app.getByLabel("Note", { exact: true }).fill("The carrier searches until Friday");
  await app.getByLabel("Who looks after it").fill("Ken");
  expect(await appFindings(page)).toEqual([]);
  await app.getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Enter");
  await app.getByText("“The carrier searches until Friday”").waitFor();

  await app.getByRole("button", { name: "Tell the shopper of #9002" }).click();
  await app.getByText("This order has no e-mail address").waitFor();
  expect(await appFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("on a phone, what is warned of can be changed, and a wrong time is told at its field", async () => {
  const visiting = { path: "/app/attention/settings", viewport: PHONE };
  const { page, app, complaints } = await admin.open("doorstep-demo", visiting);
  await app.getByRole("combobox", { name: "No scan for too long" }).selectOption("hours");
  const saveBar = page.getByRole("button", { name: "Save" });
  await saveBar.click();
  await app.getByText("Enter a whole number").waitFor();
  await app.getByRole("spinbutton", { name: "Number" }).first().fill("36");
  await saveBar.click();
  await page.getByText("Saved", { exact: true }).waitFor();
  const frame = page.frame({ name: "app-iframe" });
  expect(await frame?.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await appFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
