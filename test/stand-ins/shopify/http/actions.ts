import { z } from "zod";
import { grantScopes, install, uninstall } from "../installation.ts";
import { SCAN_KINDS } from "../orders/next-stop.ts";
import type { Order } from "../state/records.ts";
import { NO_FAULTS, PROTECTED_FIELDS, type Shop } from "../state/shop.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import { complianceBody } from "../webhooks/payloads/shop-bodies.ts";
import { BadRequest } from "./exchange.ts";
import { openApp } from "./open-app.ts";
import type { Outcome } from "./outcome.ts";
import type { Site } from "./site.ts";

type Action = (input: unknown, site: Site) => Promise<Outcome>;

const ofShop = { shop: z.string() };
const named = { ...ofShop, order: z.string().optional() };

/** Reads the input; what is wrong with it becomes a 400 that names the field. */
function action<S extends z.ZodObject>(
  schema: S,
  run: (input: z.infer<S>, site: Site, shop: Shop) => Promise<Outcome>,
): Action {
  return async (input, site) => {
    const read = schema.safeParse(input);
    if (!read.success) throw new BadRequest(z.prettifyError(read.error));
    const shop = site.world.findShop(String(read.data["shop"]));
    if (!shop) throw new BadRequest(`There is no shop "${String(read.data["shop"])}"`);
    try {
      return await run(read.data, site, shop);
    } catch (error) {
      // The desk throws when there is nothing to do it to: that is the caller's mistake, told in its words.
      throw error instanceof Error ? new BadRequest(error.message, { cause: error }) : error;
    }
  };
}

function orderIn(shop: Shop, name: string | undefined): { order: Order } | Record<string, never> {
  if (name === undefined || name === "") return {};
  const order =
    shop.findOrderByName(name) ?? shop.orders.kept().find((candidate) => candidate.name === name) ?? null;
  if (!order) throw new BadRequest(`${shop.profile.name} has no order ${name}`);
  return { order };
}

function orderOf(shop: Shop, name: string | undefined): Order {
  const { order } = orderIn(shop, name);
  const newest = order ?? shop.orders.at(shop.orders.size - 1);
  if (!newest) throw new BadRequest(`${shop.profile.name} has no orders`);
  return newest;
}

const said = (what: string, deliveries: Delivery[] = []): Outcome => ({ what, deliveries });
const told = async (
  happening: Promise<{ what: string; deliveries: Delivery[]; order: Order }>,
): Promise<Outcome> => {
  const { what, deliveries, order } = await happening;
  return { what, deliveries, order: order.name };
};

/** What was left away is not there, rather than there without a value. */
const withoutGaps = <T extends object>(given: T) =>
  // Only keys without a value are gone.
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Everything that can be made to happen from outside: by the start page's buttons and by POST /_standin/{name}. */
export const ACTIONS: Record<string, Action> = {
  "place-order": action(
    z.object({
      ...ofShop,
      email: z.email().optional(),
      name: z.string().optional(),
      locale: z.string().optional(),
      product: z.string().optional(),
      promise: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }).optional(),
    }),
    ({ email, name, locale, product, promise }, site, shop) =>
      told(
        site.desk.placeOrder(shop, {
          ...(email ? { email } : {}),
          ...(name ? { name } : {}),
          ...(locale ? { locale } : {}),
          ...(product ? { productHandle: product } : {}),
          ...(promise ? { promise } : {}),
        }),
      ),
  ),
  move: action(z.object({ ...named, location: z.string() }), ({ order, location }, site, shop) =>
    told(site.desk.move(shop, orderOf(shop, order), location)),
  ),
  "change-product": action(
    z.object({
      ...ofShop,
      product: z.string(),
      title: z.string().optional(),
      vendor: z.string().optional(),
      type: z.string().optional(),
      tags: z.array(z.string()).optional(),
      collections: z.array(z.string()).optional(),
    }),
    ({ shop: _name, product, ...change }, site, shop) =>
      site.products.changeProduct(shop, product, withoutGaps(change)),
  ),
  "change-location": action(
    z.object({
      ...ofShop,
      location: z.string(),
      name: z.string().optional(),
      isActive: z.boolean().optional(),
    }),
    ({ location, name, isActive }, site, shop) =>
      site.products.changeLocation(shop, location, withoutGaps({ name, isActive })),
  ),
  ship: action(
    z.object({
      ...named,
      parcels: z.coerce.number().int().min(1).max(5).default(1),
      part: z.coerce.boolean().default(false),
    }),
    ({ order, parcels, part }, site, shop) =>
      told(site.desk.ship(shop, { ...orderIn(shop, order), parcels, part })),
  ),
  scan: action(
    z.object({ ...named, kind: z.enum(SCAN_KINDS).default("next") }),
    ({ order, kind }, site, shop) => told(site.desk.scan(shop, { ...orderIn(shop, order), kind })),
  ),
  "take-back": action(z.object(named), ({ order }, site, shop) =>
    told(site.desk.removeLastScan(shop, orderOf(shop, order))),
  ),
  cancel: action(z.object(named), ({ order }, site, shop) =>
    told(site.desk.cancel(shop, orderIn(shop, order).order)),
  ),
  refund: action(z.object(named), ({ order }, site, shop) =>
    told(site.desk.refund(shop, orderOf(shop, order))),
  ),
  edit: action(z.object(named), ({ order }, site, shop) => told(site.desk.edit(shop, orderOf(shop, order)))),
  install: action(z.object(ofShop), async (_input, site, shop) => {
    install(shop, site);
    return said(`${site.app.name} is installed in ${shop.profile.name}`);
  }),
  "open-app": action(z.object(ofShop), async (_input, site, shop) => {
    install(shop, site);
    return said(await openApp(site, shop));
  }),
  uninstall: action(z.object(ofShop), async (_input, site, shop) =>
    said(`${site.app.name} was uninstalled from ${shop.profile.name}`, await uninstall(shop, site)),
  ),
  scopes: action(z.object({ ...ofShop, scopes: z.array(z.string()) }), async ({ scopes }, site, shop) =>
    said(`The app's scopes are ${scopes.join(", ")}`, await grantScopes(shop, scopes, site)),
  ),
  seed: action(
    z.object({ ...ofShop, count: z.number().int().min(1).max(200_000).default(60) }),
    async ({ count }, site, shop) => {
      site.seedOrders(shop.profile.domain, { count });
      return said(`${shop.profile.name} has ${count} orders`);
    },
  ),
  throttle: action(
    z.object({ ...ofShop, maximumAvailable: z.number().positive(), restoreRate: z.number().min(0) }),
    async ({ maximumAvailable, restoreRate }, site, shop) => {
      shop.throttle = { maximumAvailable, restoreRate };
      site.world.changed();
      return said(`The bucket holds ${maximumAvailable} points and gets ${restoreRate} a second`);
    },
  ),
  faults: action(
    z.object({
      ...ofShop,
      throttled: z.boolean().optional(),
      slowMs: z.number().min(0).optional(),
      httpStatus: z.number().int().optional(),
      httpFailures: z.number().int().min(0).optional(),
      bulk: z.enum(["fail", "stall"]).nullable().optional(),
    }),
    async ({ shop: _name, ...faults }, _site, shop) => {
      // Faults that are not named are over.
      shop.faults = {
        ...NO_FAULTS,
        ...Object.fromEntries(Object.entries(faults).filter(([, value]) => value !== undefined)),
      };
      return said(`Faults: ${JSON.stringify(shop.faults)}`);
    },
  ),
  approvals: action(
    z.object({
      ...ofShop,
      level1: z.boolean().default(true),
      fields: z.array(z.enum(PROTECTED_FIELDS)).default([...PROTECTED_FIELDS]),
    }),
    async ({ level1, fields }, site, shop) => {
      shop.approvals = { level1, fields };
      site.world.changed();
      return said(`Approved: ${level1 ? ["orders", ...fields].join(", ") : "nothing"}`);
    },
  ),
  compliance: action(
    z.object({ ...named, topic: z.enum(["customers/data_request", "customers/redact", "shop/redact"]) }),
    async ({ order, topic }, site, shop) => {
      const body = complianceBody(
        shop,
        topic,
        topic === "shop/redact" ? [] : [orderOf(shop, order)],
        shop.nextId("Metafield"),
      );
      return said(`${topic} was sent`, await site.webhooks.publish(shop, topic, body));
    },
  ),
  "send-webhook": action(
    z.object({
      ...ofShop,
      topic: z.string(),
      body: z.string(),
      badSignature: z.boolean().default(false),
      webhookId: z.string().optional(),
    }),
    async ({ topic, body, badSignature, webhookId }, site, shop) =>
      said(`${topic} was sent`, [
        await site.webhooks.sendRaw({ shop, topic, body, badSignature, ...(webhookId ? { webhookId } : {}) }),
      ]),
  ),
  "resend-webhooks": action(
    z.object({
      ...ofShop,
      times: z.number().int().min(1).max(50).default(1),
      shuffle: z.boolean().default(false),
      seed: z.number().int().default(1),
    }),
    async ({ times, shuffle, seed }, site, shop) => {
      const mine = site.webhooks.log.filter((delivery) => delivery.domain === shop.profile.domain);
      return said(
        `${mine.length} webhooks were sent ${times} times`,
        await site.webhooks.resend(mine, { times, shuffle, seed }),
      );
    },
  ),
  "hold-webhooks": action(z.object(ofShop), async (_input, site) => {
    site.webhooks.hold();
    return said("Webhooks wait until they are released");
  }),
  "release-webhooks": action(
    z.object({
      ...ofShop,
      times: z.number().int().min(1).max(50).default(1),
      shuffle: z.boolean().default(false),
    }),
    async ({ times, shuffle }, site) => {
      const deliveries = await site.webhooks.release({ times, shuffle });
      return said(`${deliveries.length} webhooks were released`, deliveries);
    },
  ),
  "expire-tokens": action(z.object(ofShop), async (_input, site, shop) => {
    site.tokens.expireShop(shop.profile.domain);
    return said("Every access token of the shop has run out");
  }),
};
