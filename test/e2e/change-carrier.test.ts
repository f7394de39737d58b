import { expect, test } from "vitest";
import { appFindings, useAdmin } from "#test/support/admin-scene.ts";
import { PHONE } from "#test/support/browser.ts";

const admin = useAdmin({ seedCount: 40 });

test("staff see who told what, and say that another carrier has the parcel", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo");
  await app.getByText("40 past orders are here.").waitFor();
  await page.getByRole("link", { name: "Shipments" }).click();
  await app.getByRole("row").nth(1).getByRole("link").first().click();
  await app.getByRole("heading", { name: "Timeline" }).waitFor();
  await app.getByRole("button", { name: "Change" }).click();
  await app.getByText("Who carries this parcel?").waitFor();
  expect(await appFindings(page)).toEqual([]);

  const choice = app.getByRole("combobox", { name: "Carrier" });
  await choice.selectOption("speedee");
  await app.getByRole("button", { name: "Save" }).click();
  await page.getByText("Carrier changed").waitFor();
  await app.getByText("Chosen by you").waitFor();
  await expect.poll(() => app.getByText("Who carries this parcel?").count(), { timeout: 5_000 }).toBe(0);
  expect(await appFindings(page)).toEqual([]);

  await app.getByRole("button", { name: "Change" }).click();
  await choice.selectOption({ label: "Find it automatically" });
  await app.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => app.getByText("Chosen by you").count(), { timeout: 15_000 }).toBe(0);
  expect(complaints).toEqual([]);
});

test("on a phone everything about a parcel fits", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", {
    path: "/app/shipments",
  });
  await app.getByRole("row").nth(1).getByRole("link").first().click();
  await app.getByRole("heading", { name: "Timeline" }).waitFor();
  await page.setViewportSize(PHONE);
  await app.getByRole("button", { name: "Change" }).click();
  await app.getByText("Who carries this parcel?").waitFor();
  const frame = page.frame({ name: "app-iframe" });
  expect(await frame?.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await appFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
