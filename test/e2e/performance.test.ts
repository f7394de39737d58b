import { expect, test } from "vitest";
import { createDb } from "#app/db.server.ts";
import { lastDayOver } from "#app/features/performance/performance-query.ts";
import { rollUpScores } from "#app/features/performance/performance.server.ts";
import { daysAfter, toDayNumber } from "#app/lib/day-number.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { estimateRow } from "#test/factories/stored-estimate.ts";
import { appFindings, useAdmin } from "#test/support/admin-scene.ts";
import { PHONE } from "#test/support/browser.ts";
import { testContext } from "#test/support/context.ts";

const SHOP = shopNamed("doorstep-demo");
const admin = useAdmin({ seedCount: 5 });

/** Two hundred parcels told of over ten weeks; of each ten, one of UPS comes two days late. */
async function storePromises(): Promise<void> {
  const db = createDb(admin.everything.databaseUrl, 1);
  const last = toDayNumber(lastDayOver(instantFromMs(Date.now())));
  const dueDays = Array.from({ length: 200 }, (_, index) => daysAfter(last, -(index % 70)));
  await db.estimate.createMany({
    data: dueDays.map((due, index) =>
      estimateRow(
        {
          orderedOn: daysAfter(due, -5),
          promisedFrom: daysAfter(due, -2),
          promisedTo: due,
          likelyOn: daysAfter(due, -1),
          by80: daysAfter(due, -1),
          by90: due,
          by95: daysAfter(due, 2),
          deliveredOn: daysAfter(due, index % 10 === 0 ? 2 : -1),
        },
        {
          shopId: SHOP,
          orderId: `p${index}`,
          promisedLevel: 90,
          carrierName:
            index % 2 === 0 ? "UPS" : "A carrier with quite a long name, International Logistics Co., Ltd.",
          countryCode: "US",
          provinceCode: "CA",
          open: false,
        },
      ),
    ),
  });
  await rollUpScores(testContext(db).ctx, SHOP, dueDays);
  await db.$disconnect();
}

test("on a phone, a merchant sees how often dates came true, charts and all, and takes the numbers home", async () => {
  await storePromises();
  const visiting = { path: "/app/performance?basis=told", viewport: PHONE };
  const { page, app, complaints } = await admin.open("doorstep-demo", visiting);

  await app.getByText("The dates keep what they promise").waitFor();
  await app
    .getByText("95 instead of 90: promises get 2.0 days longer; on time 100% instead of 90%.")
    .waitFor();
  // Both charts are drawn, and what they draw can be read as well.
  await expect.poll(() => app.locator("[aria-hidden] svg[role]").count()).toBe(2);
  await app.getByRole("button", { name: "Show as a table" }).last().click();
  await app.getByRole("row", { name: "2–3 days late 20 10%" }).waitFor();

  const carriers = app.getByRole("table").filter({ hasText: "UPS" });
  const firstName = () => carriers.getByRole("rowheader").first().textContent();
  await carriers.getByRole("button", { name: /on time/i }).click();
  await expect.poll(firstName).toMatch(/^A carrier/);
  const frame = page.frame({ name: "app-iframe" });
  const fits = await frame?.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(fits).toBe(true);
  expect(await appFindings(page)).toEqual([]);

  await app.getByRole("button", { name: "30 days" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("days")).toBe("30");
  await app.getByRole("button", { name: "View actions for Performance" }).click();
  const saving = page.waitForEvent("download");
  await app.getByRole("button", { name: "Every parcel (CSV)" }).click();
  expect((await saving).suggestedFilename()).toMatch(/^performance-parcels-[\d-]+\.csv$/);
  expect(complaints).toEqual([]);
});
