import { beforeAll, beforeEach } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { stampForm } from "#app/features/look-up/look-up.server.ts";
import type { OrderFacts } from "#app/features/orders/order.ts";
import { saveOrders } from "#app/features/orders/orders.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseOrderId, type ShopId } from "#app/lib/ids.ts";
import { addMs, type Instant } from "#app/lib/time.ts";
import { loader as showToken } from "#app/routes/proxy.$token.ts";
import { action as lookUp, loader as showForm } from "#app/routes/proxy._index.ts";
import { connectShopify } from "#app/shopify.server.ts";
import { publishDesign } from "#test/factories/page-design.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShop } from "#test/factories/stored-order.ts";
import { signProxyQuery } from "#test/stand-ins/shopify/storefront/sign-proxy.ts";
import { at, testContext } from "./context.ts";
import { useTestDatabase, type TestDatabase } from "./database.ts";

const SECRET = "the app's secret";
export const OLDER_SECRET = "the secret before";
export const SHOP = shopNamed("one");
export const OTHER = shopNamed("two");
export const START = at("2026-11-21T12:00:00Z");

/** How a request comes; as an honest shopper's would unless said otherwise. */
export type Ask = {
  shop?: ShopId;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  secret?: string;
  signedAt?: Date;
};

/** A request as Shopify hands it on, truly signed. */
export function proxied(path: string, ask: Ask = {}, init: RequestInit = {}): Request {
  const parameters = signProxyQuery({
    query: new URLSearchParams(ask.query),
    domain: ask.shop ?? SHOP,
    pathPrefix: "/apps/track",
    secret: ask.secret ?? SECRET,
    now: ask.signedAt ?? new Date(),
  });
  const headers = { "user-agent": "Mozilla/5.0", "x-forwarded-for": "203.0.113.7", ...ask.headers };
  return new Request(`https://doorstep.test${path}?${parameters}`, { ...init, headers });
}

/** A form sent from the storefront. */
export const proxiedForm = (fields: Record<string, string>, ask: Ask = {}): Request =>
  proxied("/proxy", ask, { method: "POST", body: new URLSearchParams(fields) });

type Handler = typeof showForm;

export type ProxyScene = {
  database: TestDatabase;
  ctx(): Ctx;
  setNow(now: Instant): void;
  /** What the visitor gets, thrown or returned; through another ctx if given. */
  call(handler: Handler, request: Request, params?: Record<string, string>, through?: Ctx): Promise<Response>;
  getForm(ask?: Ask): Promise<Response>;
  getToken(token: string, ask?: Ask): Promise<Response>;
  /** The form as an honest shopper sends it, a while after it was shown, unless the fields say otherwise. */
  post(fields: Record<string, string>, ask?: Ask): Promise<Response>;
  /** What the form of a shop carried when it was shown so long ago. */
  stamp(shop?: ShopId, agoMs?: number): string;
  storeOrder(shop: ShopId, id: string, over?: Partial<OrderFacts>): Promise<void>;
  tokenOf(shop: ShopId, id: string): Promise<string>;
};

/** Two shops that know nothing of each other, with an order each: #1001 of one, #2002 of two. */
export function useProxyScene(): ProxyScene {
  const database = useTestDatabase();
  const state: { ctx?: Ctx; now: Instant } = { now: START };
  const ctx = () => {
    if (!state.ctx) throw new Bug("the scene is set before the first test, not earlier");
    return state.ctx;
  };
  const call: ProxyScene["call"] = (handler, request, params = {}, through = ctx()) =>
    handler({ request, params, context: { ctx: through } }).catch((thrown: unknown) =>
      thrown instanceof Response ? thrown : Promise.reject(thrown),
    );
  const scene: ProxyScene = {
    database,
    ctx,
    setNow: (time) => void (state.now = time),
    call,
    getForm: (ask) => call(showForm, proxied("/proxy", ask)),
    getToken: (token, ask) => call(showToken, proxied(`/proxy/${encodeURIComponent(token)}`, ask), { token }),
    post: (fields, ask) => call(lookUp, proxiedForm({ stamp: scene.stamp(ask?.shop), ...fields }, ask)),
    stamp: (shop = SHOP, agoMs = 30_000) =>
      stampForm({ ...ctx(), now: () => addMs(state.now, -agoMs) }, shop),
    storeOrder: (shop, id, over) =>
      inTransaction(ctx(), async (tx) => void (await saveOrders(tx, shop, [orderFacts(id, over)]))),
    async tokenOf(shop, id) {
      const where = { shopId_orderId: { shopId: shop, orderId: id } };
      return (await database.db.order.findUniqueOrThrow({ where })).trackingToken;
    },
  };
  beforeAll(async () => {
    state.ctx = testContext(database.db, { now: () => state.now }).ctx;
    connectShopify(ctx(), {
      apiKey: "k",
      apiSecrets: [SECRET, OLDER_SECRET],
      appUrl: "https://doorstep.test",
    });
    await storeShop(ctx(), SHOP);
    await storeShop(ctx(), OTHER, { name: "Other Shop" });
    for (const shop of [SHOP, OTHER]) await publishDesign(ctx(), shop, { style: { frame: "page" } });
    await scene.storeOrder(SHOP, "1");
    await scene.storeOrder(OTHER, "2", { name: "#2002", email: "someone@else.example" });
  });
  beforeEach(async () => {
    state.now = START;
    await database.db.lookupWindow.deleteMany();
  });
  return scene;
}

export function orderFacts(id: string, over: Partial<OrderFacts> = {}): OrderFacts {
  const orderId = parseOrderId(id);
  if (!orderId) throw new Bug(`not an order's id: ${id}`);
  return {
    orderId,
    name: "#1001",
    email: "Mei.Tanaka@example.jp",
    phone: "090-1234-5678",
    customerId: null,
    customerLocale: "en-GB",
    address: {
      name: "Mei Tanaka",
      company: null,
      address1: "1-2-3 Jingumae",
      address2: null,
      zip: "150-0001",
    },
    city: "Shibuya",
    provinceCode: "JP-13",
    countryCode: "JP",
    currency: "JPY",
    totalAmount: "4800",
    financialStatus: "paid",
    lineItems: [
      {
        lineItemId: "1",
        productId: null,
        variantId: null,
        title: "Teapot {{ shop.secret }} <b>",
        variantTitle: null,
        sku: null,
        vendor: null,
        quantity: 1,
        requiresShipping: true,
      },
    ],
    shippingLines: [],
    tags: ["gift"],
    test: false,
    placedAt: at("2026-11-18T09:00:00Z"),
    cancelledAt: null,
    closedAt: null,
    updatedAt: at("2026-11-18T09:00:00Z"),
    ...over,
  };
}
