import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import type { LineItem, OrderFacts, RefundFacts } from "#app/features/orders/order.ts";
import { saveVisits } from "#app/features/page-visits/page-visits.server.ts";
import { eraseOrders } from "#app/flows/erase-orders.server.ts";
import { keepHouse } from "#app/flows/keep-house.server.ts";
import { loadPageResults, saveAssumptions } from "#app/flows/load-page-results.server.ts";
import { recordOrders } from "#app/flows/record-orders.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, HOUR_MS, type Instant } from "#app/lib/time.ts";
import { storeShop } from "#test/factories/stored-order.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { orderFacts, OTHER, SHOP, START } from "#test/support/proxy-scene.ts";

const database = useTestDatabase();
const db = () => database.db;
let now: Instant = START;
let ctx: Ctx;
beforeAll(async () => {
  ctx = testContext(db(), { now: () => now }).ctx;
  await storeShop(ctx, SHOP);
  await storeShop(ctx, OTHER);
});
afterEach(async () => {
  now = START;
  await db().$executeRaw`
    truncate "Order", "Refund", "OrderLook", "OrderClick", "PageDay", "PageClickDay", "RecommendedSale"`;
});

const CUP: LineItem = {
  lineItemId: "501",
  productId: "77",
  variantId: null,
  title: "Cup",
  variantTitle: null,
  sku: null,
  vendor: null,
  quantity: 3,
  requiresShipping: true,
  price: { amount: "12.50", currency: "EUR" },
};
const LATER = addMs(START, DAY_MS);
/** Of the same shopper, a day later: three cups, and a plate that nobody recommended. */
const later = (over: Partial<OrderFacts> = {}): OrderFacts =>
  orderFacts("20", {
    name: "#1020",
    placedAt: LATER,
    updatedAt: LATER,
    lineItems: [CUP, { ...CUP, lineItemId: "502", productId: "78", title: "Plate" }],
    ...over,
  });
const record = (orders: OrderFacts[], refunds: RefundFacts[] = [], shopId: ShopId = SHOP) =>
  inTransaction(ctx, (tx) => recordOrders(tx, shopId, { orders, fulfillments: [], refunds, events: [] }));

/** The shopper looks at order #1001's page and follows the cup there. */
async function press({ at = START, orderId = "1" }: { at?: Instant; orderId?: string } = {}): Promise<void> {
  await record([orderFacts(orderId, { name: `#100${orderId}` })]);
  const seen = { shopId: SHOP, orderId, pageId: "", at };
  const click = {
    blockId: "rec",
    blockType: "recommendations",
    what: "product:77",
    productId: "77",
    asks: false,
  };
  await saveVisits(db(), { looks: [{ ...seen, language: "en" }], clicks: [{ ...seen, ...click }] });
}
async function sales() {
  const rows = await db().recommendedSale.findMany({ orderBy: { lineItemId: "asc" } });
  return rows.map(({ orderId, lineItemId, fromOrderId, quantity, amount, currency }) =>
    [orderId, lineItemId, fromOrderId, quantity, amount.toFixed(2), currency].join(" "),
  );
}
const refunded = (lineItems: RefundFacts["lineItems"]): RefundFacts => ({
  refundId: "9",
  // Made of a number: that is what the brand asks for.
  orderId: parseOrderId("20") as OrderId,
  refundedAt: LATER,
  lineItems,
  amount: null,
});

describe("a recommendation", () => {
  test("is credited with the line that the same shopper ordered, once, less what was sent back", async () => {
    await press();
    await record([later()]);
    await record([later({ financialStatus: "paid", updatedAt: addMs(LATER, HOUR_MS) })]);
    expect(await sales()).toEqual(["20 501 1 3 37.50 EUR"]);
    await record([], [refunded([{ lineItemId: "501", quantity: 1 }])]);
    expect(await sales()).toEqual(["20 501 1 2 25.00 EUR"]);
    // Long after the press itself was forgotten.
    await db().orderClick.deleteMany();
    await record([later({ cancelledAt: addMs(LATER, DAY_MS), updatedAt: addMs(LATER, DAY_MS) })]);
    expect(await sales()).toEqual(["20 501 1 0 0.00 EUR"]);
  });

  test("followed last before the order is the one that is credited", async () => {
    await press({ orderId: "2", at: addMs(START, HOUR_MS) });
    await press({ orderId: "1", at: START });
    await press({ orderId: "3", at: addMs(LATER, HOUR_MS) });
    await record([later()]);
    expect(await sales()).toEqual(["20 501 2 3 37.50 EUR"]);
  });

  test("is credited to a customer with an account under another address, too", async () => {
    await record([orderFacts("1", { customerId: "700" })]);
    await press();
    await record([later({ email: "another@example.jp", customerId: "700" })]);
    expect(await sales()).toEqual(["20 501 1 3 37.50 EUR"]);
  });

  test.each([
    ["of somebody else", later({ email: "other@else.example" })],
    ["of two weeks later", later({ placedAt: addMs(START, 15 * DAY_MS) })],
    ["placed before the press", later({ placedAt: addMs(START, -DAY_MS) })],
    ["of another product", later({ lineItems: [{ ...CUP, productId: "79" }] })],
    ["for trying things out", later({ test: true })],
    ["cancelled when we first hear of it", later({ cancelledAt: LATER })],
  ])("is not credited with an order %s", async (_which, order) => {
    await press();
    await record([order]);
    expect(await sales()).toEqual([]);
  });

  test("of one shop is not credited with an order in another", async () => {
    await press();
    await record([later()], [], OTHER);
    expect(await sales()).toEqual([]);
  });

  test("keeps its sum and forgets whose it was when the shopper is erased; looks and presses go in time", async () => {
    await press();
    await record([later()]);
    await inTransaction(ctx, (tx) => eraseOrders(tx, SHOP, ["20"]));
    expect(await sales()).toEqual(["20 501  3 37.50 EUR"]);
    expect([await db().orderClick.count(), await db().orderLook.count()]).toEqual([1, 1]);
    now = addMs(START, 91 * DAY_MS);
    await keepHouse(ctx);
    expect([await db().orderClick.count(), await db().orderLook.count()]).toEqual([0, 0]);
    expect([await db().pageClickDay.count(), await db().pageDay.count()]).toEqual([1, 1]);
  });
});

test("the page of results adds it all up, with what the merchant knows of questions", async () => {
  expect(await loadPageResults(ctx, SHOP, [])).toMatchObject({
    isFirstDay: true,
    total: { looks: 0 },
    pages: [],
  });
  await press();
  await record([later()]);
  now = LATER;
  expect(await saveAssumptions(ctx, SHOP, { questionsPer100: "0", minutesPerQuestion: "x" })).toEqual({
    kind: "invalid",
    faults: { questionsPer100: "range", minutesPerQuestion: "range" },
  });
  expect(await saveAssumptions(ctx, SHOP, { questionsPer100: "50", minutesPerQuestion: "2,5" })).toEqual({
    kind: "saved",
  });
  const results = await loadPageResults(ctx, SHOP, [["days", "7"]]);
  expect(results).toMatchObject({
    isFirstDay: false,
    period: { length: 7, to: "2026-11-22" },
    total: { looks: 1, orders: 1, askers: 0 },
    languages: [{ language: "en", looks: 1, orders: 1 }],
    pages: [
      {
        pageId: "",
        name: null,
        looks: 1,
        blocks: [{ blockId: "rec", type: "recommendations", clicks: 1, share: 1 }],
      },
    ],
    sales: {
      totals: [{ currency: "EUR", amount: "37.5000", orders: 1 }],
      latest: [{ orderId: "20", orderName: "#1020", products: ["Cup"], amount: "37.5000", currency: "EUR" }],
      isCut: false,
    },
    deflection: { spared: { low: 0.5, high: 0.5 }, minutes: { low: 1.25, high: 1.25 } },
  });
  expect(results.steps).toHaveLength(7);
  expect((await loadPageResults(ctx, SHOP, [["days", "90"]])).steps.map(({ looks }) => looks)).toEqual([
    ...Array.from({ length: 12 }, () => 0),
    1,
  ]);
});
