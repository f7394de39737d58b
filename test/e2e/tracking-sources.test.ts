import { expect, test } from "vitest";
import { appFindings, useAdmin } from "#test/support/admin-scene.ts";
import { PHONE } from "#test/support/browser.ts";

const admin = useAdmin({ seedCount: 10 });

/** What goes to the server and back takes its time on a busy machine. */
const PATIENT = { timeout: 15_000 };
/** The key that the local providers take. */
const RIGHT_KEY = "demo-key";

test("a merchant connects a source: a wrong key is explained, the right one works", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", { path: "/app/tracking" });
  await app.getByRole("heading", { name: "No other source is connected" }).waitFor();
  expect(await appFindings(page)).toEqual([]);
  await app.getByRole("link", { name: "Connect EasyPost" }).click();

  const key = app.getByLabel("API key", { exact: true });
  await app.getByRole("button", { name: "Save and test" }).click();
  await app.getByText("Enter this, please.").waitFor();
  await key.fill("not-the-key");
  await app.getByRole("button", { name: "Save and test" }).click();
  await app.getByText("EasyPost refused the key", { exact: true }).first().waitFor(PATIENT);
  await app
    .getByText(/^EasyPost says: “.+”/)
    .first()
    .waitFor();
  expect(await key.inputValue()).toBe("not-the-key");
  expect(await appFindings(page)).toEqual([]);

  await key.fill(RIGHT_KEY);
  await app.getByRole("button", { name: "Save and test" }).click();
  await app.getByText("It works: EasyPost accepted the key.").waitFor(PATIENT);
  expect(await key.inputValue()).toBe("");
  await app.getByText("Saved (…", { exact: false }).first().waitFor();
  expect(await app.getByLabel("Address for webhooks").inputValue()).toContain("/tracking-hooks/easypost/");
  await app.getByRole("button", { name: "Test connection" }).click();
  await app.getByText("It works: EasyPost accepted the key.").waitFor(PATIENT);

  await app.getByRole("button", { name: "Pause", exact: true }).click();
  await app.getByText("EasyPost is paused", { exact: true }).waitFor(PATIENT);
  expect(await appFindings(page)).toEqual([]);
  await app.getByRole("button", { name: "Resume" }).click();
  await app.getByRole("button", { name: "Pause", exact: true }).waitFor(PATIENT);

  await app.getByRole("button", { name: "Disconnect" }).click();
  await app.getByText("Disconnect EasyPost?").waitFor();
  await app.getByRole("button", { name: "Keep it" }).click();
  await app.getByRole("link", { name: "Sources" }).click();
  await app.getByRole("link", { name: "Manage EasyPost" }).waitFor(PATIENT);
  expect(await appFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("writing back is switched on with the merchant's consent, asked for by Shopify", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", { path: "/app/tracking" });
  const box = app.getByRole("checkbox", { name: "Tell Shopify what other sources told" });
  await box.check(PATIENT);
  await app.getByText("Shopify may then mail your shoppers, too").waitFor();
  await app.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await app.getByText(/^Not switched on/).waitFor(PATIENT);

  await app.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Allow" }).click();
  await app.getByText(/^On since/).waitFor(PATIENT);
  expect(await appFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("in Japanese on a phone a carrier is renamed, and its preview says what a shopper reads", async () => {
  const { page, app, complaints } = await admin.open("toguchi-ya", {
    path: "/app/tracking/carriers",
    viewport: PHONE,
    locale: "ja",
  });
  await app.getByRole("button", { name: "運送会社を隠す・名前を変える" }).click(PATIENT);
  const preview = app.getByRole("table");
  await preview.getByText("表示なし").first().waitFor();
  await app.getByLabel("表示名").fill("当店の配送便");
  await preview.getByText("当店の配送便").waitFor();
  const frame = page.frame({ name: "app-iframe" });
  expect(await frame?.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await appFindings(page)).toEqual([]);

  await page.locator("#save-bar").getByRole("button", { name: "保存" }).click();
  await page.getByText("運送会社を保存しました").waitFor(PATIENT);
  await page.reload();
  await expect.poll(() => app.getByLabel("表示名").inputValue(), PATIENT).toBe("当店の配送便");
  expect(complaints).toEqual([]);
});
