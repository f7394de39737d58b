import { inTransaction, type Ctx } from "#app/context.server.ts";
import { parseFulfillment } from "#app/features/orders/parse-fulfillment.ts";
import { parseOrder } from "#app/features/orders/parse-order.ts";
import { parseFulfillmentEvent } from "#app/features/shipments/parse-fulfillment-event.ts";
import type { OrderNews } from "#app/flows/record-orders.server.ts";
import { refreshEstimates } from "#app/flows/refresh-estimates.server.ts";
import { takeNews } from "#app/flows/take-news.server.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Parsed } from "#app/lib/loose-fields.ts";
import {
  dateFromInstant,
  startOfDayIn,
  addMs,
  HOUR_MS,
  parseCalendarDate,
  type Instant,
} from "#app/lib/time.ts";
import type { PrismaClient } from "#prisma";
import { fulfillmentBody, fulfillmentEventBody, orderBody } from "#test/factories/webhook-bodies.ts";
import { at, testContext } from "./context.ts";
import { copyTables } from "./table-copies.ts";

type Also = Record<string, unknown>;

const understood = <Value>(reading: Parsed<Value>): Value => {
  if (reading.kind === "malformed") throw new Bug(reading.reason);
  return reading.value;
};

/** An order as a webhook tells it, placed at some time. Ids are small numbers. */
export const orderTold = (id: number, placedAt: string, also: Also = {}) =>
  understood(
    parseOrder({
      ...orderBody({
        processed_at: placedAt,
        created_at: placedAt,
        updated_at: placedAt,
        name: `#${id}`,
        ...also,
      }),
      id,
      admin_graphql_api_id: null,
    }),
  );

/** Eleven digits: of no format that Yamato is known to give out, and not impossible either. */
const numberOf = (orderId: number): string => `4001-${String(orderId).padStart(7, "0")}`;

/** The fulfillment of all of an order; its id is ten times the order's. */
export const shipmentTold = (orderId: number, shippedAt: string, also: Also = {}) =>
  understood(
    parseFulfillment({
      ...fulfillmentBody(orderId * 10, {
        created_at: shippedAt,
        updated_at: shippedAt,
        tracking_number: numberOf(orderId),
        tracking_numbers: [numberOf(orderId)],
        line_items: [],
        ...also,
      }),
      order_id: orderId,
    }),
  );

const SCAN_WORDS = ["confirmed", "carrier_picked_up", "in_transit", "out_for_delivery", "delivered"];

/** A scan of that fulfillment. Each status of an order is one event. */
export function scanTold(orderId: number, status: string, happenedAt: string, also: Also = {}) {
  const eventId = orderId * 100 + SCAN_WORDS.indexOf(status);
  const body = fulfillmentEventBody(eventId, status, happenedAt, { created_at: null, ...also });
  const {
    orderId: id,
    fulfillmentId,
    scan,
  } = understood(parseFulfillmentEvent({ ...body, fulfillment_id: orderId * 10, order_id: orderId }));
  return { orderId: id, fulfillmentId, event: scan };
}

/** A shop with a clock of its own, to live through days in. */
export function estimateScene(db: PrismaClient, shopId: ShopId) {
  let now = at("2026-11-01T00:00:00Z");
  const { ctx: plain, queue } = testContext(db);
  const ctx: Ctx = { ...plain, now: () => now };
  const setClock = (to: Instant | string): void => void (now = at(to));
  const tell = (news: Partial<OrderNews>) => inTransaction(ctx, (tx) => takeNews(tx, shopId, news));
  return {
    ctx,
    queue,
    shopId,
    setClock,
    tell,
    async install({ installedAt = "2026-01-01T00:00:00Z", zone = "Asia/Tokyo", countryCode = "JP" } = {}) {
      await db.shop.create({
        data: { shopId, installedAt: dateFromInstant(at(installedAt)), ianaTimezone: zone, countryCode },
      });
    },
    /** Tells at the time given. */
    async tellAt(time: string, news: Partial<OrderNews>) {
      setClock(time);
      return tell(news);
    },
    /** Six in the morning of a day in a zone. */
    async morning(day: string, zone = "Asia/Tokyo") {
      const date = parseCalendarDate(day);
      if (!date) throw new Bug(`not a day: ${day}`);
      setClock(addMs(startOfDayIn(date, zone), 6 * HOUR_MS));
      await refreshEstimates(ctx, shopId);
    },
    /** The context, with a database that breaks off at the n-th statement and after. */
    failingAfter(statements: number): Ctx {
      let left = statements;
      const failing = db.$extends({
        query: {
          async $allOperations({ args, query }) {
            if ((left -= 1) < 0) throw new Bug("the process was killed here");
            return query(args);
          },
        },
      });
      // The extension only breaks off; its client does what the plain one does.
      return { ...ctx, db: failing as unknown as Ctx["db"] };
    },
    /** Everything stored about estimates, but when rows were written. */
    async stored() {
      const where = { shopId };
      return {
        estimates: await db.estimate.findMany({
          where,
          orderBy: [{ orderId: "asc" }, { shipmentId: "asc" }],
          omit: { updatedAt: true },
        }),
        histograms: await db.learnedHistogram.findMany({ where, orderBy: [{ part: "asc" }, { key: "asc" }] }),
        shop: await db.learnedShop.findUnique({ where: { shopId }, omit: { updatedAt: true } }),
        mornings: await db.morning.findMany({ where, orderBy: { zone: "asc" } }),
        scores: await db.promiseScore.findMany({
          where,
          orderBy: [{ dueOn: "asc" }, { told: "asc" }, { carrierName: "asc" }, { lane: "asc" }],
        }),
      };
    },
  };
}
export type EstimateScene = ReturnType<typeof estimateScene>;

/** What happens in a scene is stored in these tables. */
const TABLES = [
  ..."Shop Order Fulfillment Refund TrackingEvent Shipment Message Estimate LearnedHistogram LearnedShop".split(
    " ",
  ),
  ..."Morning PromiseScore DeliveryRules DeliveryWindow Product Trouble TroubleRules LearnedThreshold".split(
    " ",
  ),
];

/** Forgets everything, for the next test. */
export async function forgetEstimates(db: PrismaClient): Promise<void> {
  await db.$executeRawUnsafe(`truncate ${TABLES.map((table) => `"${table}"`).join(", ")}`);
}

/** Keeps everything as it is now; what comes back puts it there again. */
export const keepScene = (db: PrismaClient): Promise<() => Promise<void>> => copyTables(db, TABLES);
