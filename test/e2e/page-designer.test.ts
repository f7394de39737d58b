import { expect, test } from "vitest";
import { appFindings, useAdmin } from "#test/support/admin-scene.ts";

const admin = useAdmin({ seedCount: 5 });

/** What goes to the server and back takes its time on a busy machine. */
const PATIENT = { timeout: 15_000 };

test("a merchant begins with our design, arranges it by keyboard, says something, and shoppers read it", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", { path: "/app/pages" });
  await app.getByRole("button", { name: "Use this design: Calm" }).click(PATIENT);
  const dialog = app.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Spring");
  await dialog.getByRole("button", { name: "Create and design" }).click();

  const shown = app.frameLocator('iframe[title="Preview: Spring"]');
  await shown.getByRole("heading", { level: 1 }).waitFor(PATIENT);
  expect(await appFindings(page)).toEqual([]);

  await app.getByRole("button", { name: "Add block" }).click();
  await app.getByRole("menuitem", { name: /Announcement/ }).click();
  await app.getByRole("textbox", { name: "Text", exact: true }).fill("Parcels rest on Monday");
  await shown.getByText("Parcels rest on Monday").waitFor(PATIENT);
  const row = app.getByRole("button", { name: /^Announcement/ });
  await row.press("Alt+ArrowUp");
  await app.getByText(/^Announcement: now/).waitFor();
  await expect.poll(() => row.evaluate((button) => button === document.activeElement)).toBe(true);
  await app.getByText(/^Draft saved/).waitFor(PATIENT);
  expect(await appFindings(page)).toEqual([]);

  await app.getByRole("button", { name: "Publish", exact: true }).click();
  const anyway = app.getByRole("dialog").getByRole("button", { name: "Publish", exact: true });
  const published = app.getByText("Version 1 is shown");
  await anyway.or(published).first().waitFor(PATIENT);
  if (await anyway.isVisible()) await anyway.click();
  await published.waitFor(PATIENT);

  await app.getByLabel("Shown for").selectOption({ label: "An order of yours…" });
  await app.getByLabel("Order number").fill("#1001");
  await app.getByLabel("Order number").press("Enter");
  const live = await app
    .getByRole("link", { name: /See this order on your storefront/ })
    .getAttribute("href", PATIENT);
  const shopper = await page.context().newPage();
  await shopper.goto(live ?? "");
  await shopper.getByText("Parcels rest on Monday").waitFor(PATIENT);
  expect(complaints).toEqual([]);
});
