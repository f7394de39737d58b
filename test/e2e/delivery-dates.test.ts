import type { FrameLocator } from "playwright-core";
import { expect, test } from "vitest";
import { appFindings, useAdmin } from "#test/support/admin-scene.ts";
import { PHONE } from "#test/support/browser.ts";

const admin = useAdmin({ seedCount: 10 });
const openPage = (shop: string, options: { viewport?: typeof PHONE; locale?: string } = {}) =>
  admin.open(shop, { ...options, path: "/app/delivery-dates" });

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

test("a week without any day of work is named beside the week", async () => {
  const { page, app, complaints } = await openPage("doorstep-demo");
  await section(app, "Work days and cut-off times").click();
  const week = app.getByRole("group", { name: "Days of work" });
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    await week.getByRole("checkbox", { name: day }).uncheck();
  await page.locator("#save-bar").getByRole("button", { name: "Save" }).click();
  await app.getByText("Not saved yet: one thing needs another look").waitFor();
  const fault = await week.getAttribute("aria-describedby");
  expect(await app.locator(`[id="${fault ?? ""}"]`).textContent(PATIENT)).toMatch(
    /^Choose at least one day of work/,
  );
  expect(await appFindings(page)).toEqual([]);
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
