import { beforeEach, expect, test } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { saveCarrierRules } from "#app/features/carriers/carriers.server.ts";
import { changeCarrier } from "#app/flows/change-carrier.server.ts";
import { loadShipment } from "#app/flows/load-shipment.server.ts";
import { recomputeCarriers } from "#app/flows/recompute-carriers.server.ts";
import { fulfillmentBody, orderBody } from "#test/factories/webhook-bodies.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { deliver, forgetOrders, TEA_SHOP } from "#test/support/deliveries.ts";

const database = useTestDatabase();
beforeEach(async () => {
  const { ctx } = testContext(database.db);
  await forgetOrders(ctx);
  await ctx.db.$executeRaw`truncate "CarrierRules", "CarrierPin"`;
});

/** A shop with one parcel, by a company of this name. */
async function parcelBy(ctx: Ctx, company: string | null): Promise<string> {
  await deliver(ctx, { topic: "orders/create", body: orderBody() });
  const body = fulfillmentBody(701, { tracking_company: company, tracking_urls: [], tracking_url: null });
  await deliver(ctx, { topic: "fulfillments/create", body });
  const [parcel] = await carriers(ctx);
  return parcel?.shipmentId ?? "";
}
const carriers = (ctx: Ctx) =>
  ctx.db.shipment.findMany({
    select: { shipmentId: true, carrierId: true, carrierName: true, company: true, trackingKey: true },
  });
const withRules = (ctx: Ctx, names: { company: string; carrierId: string }[], version = 0) =>
  inTransaction(ctx, (tx) =>
    saveCarrierRules(tx, TEA_SHOP, { rules: { names, pinned: [], masks: [] }, version }),
  );

test("two names of one carrier are one carrier, and the told one is kept beside it", async () => {
  const { ctx } = testContext(database.db);
  await parcelBy(ctx, "Yamato (JA)");
  expect(await carriers(ctx)).toMatchObject([
    { carrierId: "yamato", carrierName: "Yamato", company: "Yamato (JA)", trackingKey: "400123456782" },
  ]);
});

test("rules that change change recent parcels, and back", async () => {
  const { ctx } = testContext(database.db);
  await parcelBy(ctx, "Blue Cat Line");
  expect(await carriers(ctx)).toMatchObject([{ carrierId: null, carrierName: "Blue Cat Line" }]);
  await withRules(ctx, [{ company: "blue cat line", carrierId: "yamato" }]);
  await recomputeCarriers(ctx, TEA_SHOP);
  expect(await carriers(ctx)).toMatchObject([{ carrierId: "yamato", company: "Blue Cat Line" }]);
  await withRules(ctx, [], 1);
  await recomputeCarriers(ctx, TEA_SHOP);
  expect(await carriers(ctx)).toMatchObject([{ carrierId: null, carrierName: "Blue Cat Line" }]);
});

test("staff say who carries a parcel, against all else, and take it back", async () => {
  const { ctx } = testContext(database.db);
  const shipmentId = await parcelBy(ctx, "Yamato (JA)");
  const change = (carrierId: string | null, id = shipmentId) =>
    changeCarrier(ctx, { shopId: TEA_SHOP, shipmentId: id, carrierId });
  expect(await change("sagawa")).toBe("changed");
  expect(await carriers(ctx)).toMatchObject([{ carrierId: "sagawa", carrierName: "Sagawa" }]);
  const detail = await loadShipment(ctx, { shopId: TEA_SHOP, shipmentId, userId: "1" });
  expect(detail?.carrier).toMatchObject({ told: "Yamato (JA)", pinnedId: "sagawa" });
  expect(detail?.carrier.candidates.map(({ carrierId: id }) => id)).toEqual(
    expect.arrayContaining(["sagawa", "yamato"]),
  );
  expect(await change(null)).toBe("changed");
  expect(await carriers(ctx)).toMatchObject([{ carrierId: "yamato" }]);
  expect(await change("no-such-carrier")).toBe("unknown_carrier");
  expect(await change("sagawa", "9-9")).toBe("not_found");
});
