import { expect, test } from "vitest";
import { appFindings, useAdmin } from "#test/support/admin-scene.ts";
import { PHONE } from "#test/support/browser.ts";

const admin = useAdmin({ seedCount: 60 });

test("a merchant sees the import end, finds a parcel that needs them, and reads its story", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo");
  await app.getByText("60 past orders are here.").waitFor();
  expect(await appFindings(page)).toEqual([]);

  await app.getByRole("link", { name: "Review: 1 parcel has a problem" }).click();
  await app.getByRole("heading", { name: "Attention", level: 1 }).waitFor();
  const rows = app.getByRole("row");
  await expect.poll(() => rows.count()).toBe(2);
  expect(await appFindings(page)).toEqual([]);

  await rows.nth(1).getByRole("link").first().click();
  await app.getByRole("heading", { name: "Timeline" }).waitFor();
  await app.getByText("Views of customer data are logged.").waitFor();
  expect(await appFindings(page)).toEqual([]);

  await app.getByRole("link", { name: "Shipments" }).click();
  await app.getByRole("heading", { name: "Shipments", level: 1 }).waitFor();
  expect(complaints).toEqual([]);
});

test("an order shipped in Shopify can be searched for, and shows what came in about it", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", { path: "/app/shipments" });
  const ship = new URLSearchParams({ shop: "doorstep-demo" });
  await fetch(`${admin.everything.shopify.url}/do/ship`, { method: "POST", body: ship });
  await fetch(`${admin.everything.shopify.url}/do/scan`, { method: "POST", body: ship });
  await expect.poll(() => admin.everything.mail.mailbox.list().length, { timeout: 20_000 }).toBe(1);

  await app.getByRole("button", { name: "Search and filter results" }).click();
  await app.getByRole("textbox", { name: /Order number/ }).fill("1058");
  await expect.poll(() => app.getByRole("row").count()).toBe(2);
  await app.getByRole("link", { name: "#1058" }).click();
  await app.getByText(/^To \S+@/).waitFor();
  await app.getByRole("button", { name: /^Raw updates/ }).click();
  await app.getByRole("button", { name: "Show body" }).first().click();
  const body = app.getByLabel("Body of orders/updated").first();
  await expect.poll(() => body.inputValue()).toContain('"admin_graphql_api_id": "gid://shopify/Order/');
  expect(await appFindings(page)).toEqual([]);

  await app.getByRole("button", { name: "Refresh from Shopify" }).click();
  await page.getByText("1 order is being refreshed").waitFor();
  expect(complaints).toEqual([]);
});

test("many shipments can be chosen, refreshed and exported", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", { path: "/app/shipments" });
  await app
    .getByRole("checkbox", { name: /Select all/ })
    .first()
    .check();
  await app.getByRole("button", { name: "Refresh from Shopify" }).click();
  await page.getByText(/\d+ orders are being refreshed/).waitFor();
  const saving = page.waitForEvent("download");
  await app.getByRole("button", { name: "Export", exact: true }).click();
  expect((await saving).suggestedFilename()).toMatch(/^shipments-\d{4}-\d\d-\d\d\.csv$/);
  await app.getByRole("button", { name: "Next page" }).click();
  await app.getByRole("button", { name: "Previous page" }).click();
  await expect.poll(() => app.getByRole("row").count()).toBe(51);
  expect(complaints).toEqual([]);
});

test("filters ticked in a row all count, and stand in the address", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", { path: "/app/shipments" });
  await app.getByRole("button", { name: "Search and filter results" }).click();
  await app.getByRole("button", { name: "Add filter" }).click();
  await app.getByText("Carrier", { exact: true }).last().click();
  await app.getByRole("checkbox", { name: "FedEx" }).check();
  await app.getByRole("checkbox", { name: "UPS" }).check();
  await app.getByText("Carrier: FedEx, UPS").waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.getAll("carrier")).toEqual(["FedEx", "UPS"]);
  expect(complaints).toEqual([]);
});

test("settings are saved from the admin's own bar, with faults at their fields", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", { path: "/app/settings" });
  const bar = page.locator("#save-bar");
  await app.getByLabel("Support e-mail").fill("nobody");
  await bar.getByRole("button", { name: "Save" }).click();
  await app.getByText("Enter an address such as help@example.com").waitFor();
  await bar.getByRole("button", { name: "Discard" }).click();
  await expect.poll(() => app.getByLabel("Support e-mail").inputValue()).toBe("");
  await expect.poll(() => bar.isVisible()).toBe(false);

  await app.getByLabel("Sender name").fill("  Aurora  ");
  await bar.getByRole("button", { name: "Save" }).click();
  await page.getByText("Settings saved").waitFor();
  await expect.poll(() => app.getByLabel("Sender name").inputValue()).toBe("Aurora");
  await expect.poll(() => bar.isVisible()).toBe(false);
  expect(await appFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("in Japanese on a phone, the language stays from page to page and nothing is cut off", async () => {
  const { page, app, complaints } = await admin.open("toguchi-ya", { viewport: PHONE, locale: "ja" });
  const frame = () => page.frame({ name: "app-iframe" });
  const fits = () => frame()?.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await app.getByRole("heading", { name: "ホーム", level: 1 }).waitFor();
  expect(await fits()).toBe(true);
  await app.getByRole("link", { name: "すべて見る" }).click();
  await app.getByRole("heading", { name: "アクティビティ", level: 1 }).waitFor();
  expect(await fits()).toBe(true);
  await page.locator("details.menu > summary").click();
  await page.locator("details.menu").getByRole("link", { name: "配送" }).click();
  await app.getByRole("heading", { name: "配送", level: 1 }).waitFor();
  expect(await fits()).toBe(true);
  expect(await frame()?.evaluate(() => document.documentElement.lang)).toBe("ja");
  expect(complaints).toEqual([]);
});

test("an address that leads nowhere says so inside the admin, in the reader's language", async () => {
  const { page, app } = await admin.open("toguchi-ya", { path: "/app/shipments/999-1", locale: "ja" });
  await app.getByRole("heading", { name: "ここには何もありません" }).waitFor();
  expect(await appFindings(page)).toEqual([]);
  await app.getByRole("link", { name: "ホームへ" }).click();
  await app.getByRole("heading", { name: "ホーム", level: 1 }).waitFor();
});
