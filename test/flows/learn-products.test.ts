import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import { USUAL_RULES } from "#app/features/delivery-rules/usual-rules.ts";
import { loadMessageFacts } from "#app/features/messages/messages.server.ts";
import type { OrderId } from "#app/lib/ids.ts";
import { lineItem } from "#test/factories/message-facts.ts";
import type { ItemMatch } from "#app/features/delivery-rules/rules.ts";
import { findItemTraits, wantProducts } from "#app/features/products/products.server.ts";
import { askForProductsOf, learnProducts } from "#app/flows/learn-products.server.ts";
import { saveDeliveryDates } from "#app/flows/save-delivery-dates.server.ts";
import { workDelivery } from "#app/flows/work-delivery.server.ts";
import { authenticate } from "#app/shopify.server.ts";
import { findProduct } from "#test/stand-ins/shopify/products/shop-products.ts";
import { NO_FAULTS } from "#test/stand-ins/shopify/state/shop.ts";
import type { Delivery } from "#test/stand-ins/shopify/webhooks/delivery.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const SHOP = SHOPS.demo;
const BOARD = "walnut-board";

const shop = () => bench.standIn.shop(SHOP);
const boardId = () => findProduct(shop(), BOARD)?.id ?? "";
const jobs = () => bench.queue.sent.map(({ name }) => name);
const traitsOfBoard = async () => (await findItemTraits(bench.ctx, SHOP, [boardId()])).get(boardId());
const productQueries = () =>
  bench.standIn.requests.all().filter(({ path }) => path.endsWith("graphql.json")).length;

/** Works on what the stand-in sent, as the inbox does. */
async function take(deliveries: Delivery[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const { topic, body } of deliveries) {
    const worked = await inTransaction(bench.ctx, (tx) =>
      workDelivery(tx, { shopId: SHOP, topic, triggeredAt: null, bodyText: body }),
    );
    outcomes.push(worked.kind === "done" ? worked.outcome : worked.reason);
  }
  return outcomes;
}

/** Does what the queue would. */
const learn = () => learnProducts(bench.ctx, { shopId: SHOP, recount: false });

const orderBoard = async () =>
  take((await bench.standIn.desk.placeOrder(shop(), { productHandle: BOARD })).deliveries);

async function saveRulesAbout(...matches: Pick<ItemMatch, "kind" | "value">[]): Promise<void> {
  const handling = matches.map((match, index) => ({
    id: `h${index}`,
    match: { ...match, label: match.value },
    days: { min: 5, max: 7 },
    readyOn: null,
  }));
  const { version } = await getDeliveryRules(bench.ctx, SHOP);
  const given = { ...USUAL_RULES, handling };
  expect(await saveDeliveryDates(bench.ctx, SHOP, { given, version })).toMatchObject({ kind: "saved" });
}

beforeEach(async () => {
  await emptyEveryTable(database.db);
  bench.standIn.install(SHOP);
  Object.assign(shop(), {
    faults: NO_FAULTS,
    throttle: { maximumAvailable: 2_000, restoreRate: 100_000 },
    productChanges: {},
  });
  await authenticate.admin(await bench.adminRequest(SHOP, "/app"));
  bench.queue.sent.splice(0);
  bench.standIn.requests.clear();
});

describe("a shop whose rules do not ask about products", () => {
  beforeEach(() =>
    saveRulesAbout({ kind: "vendor", value: "Harbor & Hearth" }, { kind: "product", value: boardId() }),
  );

  test("has one fetched for its picture, which mails about orders show", async () => {
    const { deliveries } = await bench.standIn.products.changeProduct(shop(), BOARD, { tags: ["new"] });
    expect(await take(deliveries)).toEqual([`product ${boardId()}: not known`]);
    await orderBoard();
    expect(jobs()).toContain("learn-products");
    await learn();
    expect(productQueries()).toBe(1);
    const { orderId } = await database.db.order.findFirstOrThrow({ where: { shopId: SHOP } });
    const facts = await loadMessageFacts(bench.ctx, { shopId: SHOP, orderId: orderId as OrderId });
    const picture = `${bench.standIn.url}/cdn/shop/doorstep-demo/${BOARD}.svg`;
    expect(facts?.order.pictures).toEqual({ [boardId()]: picture });
    expect((await fetch(picture)).headers.get("content-type")).toBe("image/svg+xml");
  });

  test("has none fetched for past orders, which nobody is written to about", async () => {
    await inTransaction(bench.ctx, async (tx) => {
      const lineItems = [lineItem({ productId: boardId() })];
      await askForProductsOf(tx, SHOP, [{ lineItems }], { recount: true });
    });
    expect(jobs()).not.toContain("learn-products");
    expect(await database.db.product.count()).toBe(0);
  });
});

describe("a shop whose rules ask for tags", () => {
  beforeEach(() => saveRulesAbout({ kind: "tag", value: "made-to-order" }));

  test("knows a product's traits once an order has named it", async () => {
    await orderBoard();
    expect(jobs()).toContain("learn-products");
    expect(await traitsOfBoard()).toBeUndefined();
    await learn();
    expect(await traitsOfBoard()).toEqual({
      productId: boardId(),
      vendor: "Harbor & Hearth",
      productType: "Kitchen",
      tags: ["made-to-order", "wood"],
      collectionIds: [],
    });
  });

  test("looks again at an order that came before the traits did; what was promised stays", async () => {
    await orderBoard();
    const days = async () => {
      const estimate = await database.db.estimate.findFirst({ where: { shopId: SHOP, shipmentId: "" } });
      return { promised: estimate?.promisedTo, expected: estimate?.expectedTo?.getTime() ?? Infinity };
    };
    const before = await days();
    await learn();
    const after = await days();
    expect(after.promised).toEqual(before.promised);
    expect(after.expected).toBeGreaterThan(before.expected);
  });

  test("asks once for a product that is ordered again and again", async () => {
    await orderBoard();
    await learn();
    bench.queue.sent.splice(0);
    await orderBoard();
    await learn();
    expect(jobs()).not.toContain("learn-products");
    expect(productQueries()).toBe(1);
  });

  test("hears of a product's change from the webhook, before anything is fetched", async () => {
    await orderBoard();
    await learn();
    const { deliveries } = await bench.standIn.products.changeProduct(shop(), BOARD, {
      tags: ["ready"],
      type: "Table",
    });
    expect(Object.keys(JSON.parse(deliveries[0]?.body ?? "{}") as object)).not.toContain("variants");
    await take(deliveries);
    expect(await traitsOfBoard()).toMatchObject({ tags: ["ready"], productType: "Table" });
  });

  test("learns nothing from a webhook that only says that something was sold", async () => {
    await orderBoard();
    await learn();
    bench.queue.sent.splice(0);
    const { deliveries } = await bench.standIn.products.changeProduct(shop(), BOARD, {});
    expect(await take(deliveries)).toEqual([`product ${boardId()}: nothing new`]);
    expect(jobs()).toEqual([]);
  });

  test("is not thrown off by a product that is gone", async () => {
    await orderBoard();
    await inTransaction(bench.ctx, (tx) => wantProducts(tx, SHOP, ["404"]));
    await learn();
    expect(await traitsOfBoard()).toBeDefined();
    expect(await database.db.product.count({ where: { wantedAt: { not: null } } })).toBe(0);
  });
});

describe("a shop whose rules ask for a collection", () => {
  beforeEach(async () => {
    await saveRulesAbout({ kind: "tag", value: "x" });
    await orderBoard();
    await learn();
  });

  test("has products asked for again that were known without their collections", async () => {
    expect((await traitsOfBoard())?.collectionIds).toEqual([]);
    await saveRulesAbout({ kind: "collection", value: findProduct(shop(), BOARD)?.collectionIds[0] ?? "" });
    expect(jobs()).toContain("learn-products");
    bench.queue.sent.splice(0);
    await learnProducts(bench.ctx, { shopId: SHOP, recount: true });
    expect((await traitsOfBoard())?.collectionIds).toEqual(findProduct(shop(), BOARD)?.collectionIds);
    expect(jobs()).toContain("rebuild-learning");
  });

  test("follows a product that leaves it, and hears nothing of other collections", async () => {
    const [collectionId = ""] = findProduct(shop(), BOARD)?.collectionIds ?? [];
    await saveRulesAbout({ kind: "collection", value: collectionId });
    await learn();
    const { deliveries } = await bench.standIn.products.changeProduct(shop(), BOARD, {
      collections: ["bestsellers"],
    });
    expect(await take(deliveries)).toEqual([
      `product ${boardId()}: nothing new`,
      expect.stringMatching(/^collection \d+: no rule speaks of it$/),
      `collection ${collectionId}: its products are to be fetched`,
    ]);
    await learn();
    expect((await traitsOfBoard())?.collectionIds).not.toContain(collectionId);
  });
});

test("without read_products everything else works, and consent brings what was missing", async () => {
  await saveRulesAbout({ kind: "tag", value: "made-to-order" });
  await database.db.shop.update({ where: { shopId: SHOP }, data: { grantedScopes: "read_orders" } });
  await orderBoard();
  await learn();
  expect(productQueries()).toBe(0);
  await database.db.shop.update({
    where: { shopId: SHOP },
    data: { grantedScopes: "read_orders,read_products" },
  });
  await learn();
  expect(await traitsOfBoard()).toMatchObject({ tags: ["made-to-order", "wood"] });
});

test("a scope taken back without a word leaves the products waiting, and nothing fails", async () => {
  await saveRulesAbout({ kind: "tag", value: "made-to-order" });
  await orderBoard();
  shop().scopes = ["read_orders"];
  await learn();
  expect(await database.db.product.count({ where: { wantedAt: { not: null } } })).toBe(1);
});
