import { z } from "zod";
import type { TxCtx } from "#app/context.server.ts";
import type { WorkedDelivery } from "#app/features/inbox/delivery.ts";
import { parseFulfillment } from "#app/features/orders/parse-fulfillment.ts";
import { parseRefund } from "#app/features/orders/parse-refund.ts";
import { parseOrderEdit, parseOrderWebhook } from "#app/features/orders/parse-webhook.ts";
import { parseFulfillmentOrderIds } from "#app/features/products/delivery-window.ts";
import { parseCollectionId, parseProduct } from "#app/features/products/parse-product.ts";
import { parseShopProfile } from "#app/features/settings/parse-shop-profile.ts";
import { parseFulfillmentEvent } from "#app/features/shipments/parse-fulfillment-event.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { readJson } from "#app/lib/json.ts";
import { malformed, mayText, parsed, type Parsed } from "#app/lib/loose-fields.ts";
import type { Instant } from "#app/lib/time.ts";
import { askForOrder } from "./ask-for-order.server.ts";
import { uninstallShop, updateGrantedScopes } from "./change-installation.server.ts";
import { finishBulkImport } from "./import-orders.server.ts";
import { openPrivacyRequest } from "./privacy-requests.server.ts";
import { receiveFulfillmentOrderNews } from "./learn-windows.server.ts";
import { receiveFulfillment } from "./receive-fulfillment.server.ts";
import { receiveMailEvent } from "./receive-mail-event.server.ts";
import { receiveOrder } from "./receive-order.server.ts";
import { receiveCollectionChange, receiveProduct } from "./receive-product-news.server.ts";
import { receiveRefund } from "./receive-refund.server.ts";
import { receiveShopProfile } from "./receive-shop-profile.server.ts";
import { recordFulfillmentEvent } from "./record-fulfillment-event.server.ts";
import { receiveTracking } from "./receive-tracking.server.ts";
import { askForShop } from "./refresh-shop.server.ts";

/** A webhook delivery, as far as working on it needs to know. */
export type DeliveryToWork = {
  shopId: ShopId;
  topic: string;
  triggeredAt: Instant | null;
  /** Null when the body is gone. */
  bodyText: string | null;
};

/**
 * Works on one delivery in the caller's transaction. Doing so again, or in any other order with others, ends in the same
 * state. Never throws for what the body says; throws RetryLater, or what the database throws, when it must be tried again.
 */
export async function workDelivery(tx: TxCtx, delivery: DeliveryToWork): Promise<WorkedDelivery> {
  if (delivery.bodyText === null) return malformed("the body is gone");
  const [family, providerId, how] = delivery.topic.split("/");
  if (family === "tracking") {
    const { shopId, bodyText, triggeredAt } = delivery;
    const heardAt = triggeredAt ?? tx.now();
    return receiveTracking(tx, {
      shopId,
      providerId: providerId ?? "",
      bodyText,
      heardAt,
      wasAsked: how === "asked",
    });
  }
  if (family === "mail") {
    const { shopId, bodyText } = delivery;
    return receiveMailEvent(tx, { shopId, senderId: providerId ?? "", bodyText });
  }
  const reading = readJson(delivery.bodyText);
  if (reading.kind === "malformed") return reading;
  return dispatch(tx, delivery, reading.value);
}

async function dispatch(tx: TxCtx, delivery: DeliveryToWork, body: unknown): Promise<WorkedDelivery> {
  const { shopId, triggeredAt } = delivery;
  const topic = delivery.topic.trim().toLowerCase();
  switch (topic) {
    case "orders/create":
    case "orders/updated":
    case "orders/cancelled":
    case "orders/paid":
    case "orders/fulfilled":
    case "orders/partially_fulfilled":
      return understood(parseOrderWebhook(body), (telling) => receiveOrder(tx, { shopId, telling }));
    case "orders/edited":
      return understood(parseOrderEdit(body), async (orderId) => {
        await askForOrder(tx, shopId, orderId, 0);
        return `order ${orderId}: edited, to be fetched`;
      });
    case "fulfillments/create":
    case "fulfillments/update":
      return understood(parseFulfillment(body), (fulfillment) =>
        receiveFulfillment(tx, { shopId, fulfillment }),
      );
    case "fulfillment_events/create":
    case "fulfillment_events/delete": {
      const takenBack = topic === "fulfillment_events/delete";
      return understood(parseFulfillmentEvent(body), (telling) =>
        recordFulfillmentEvent(tx, { shopId, telling, takenBack }),
      );
    }
    case "refunds/create":
      return understood(parseRefund(body), (refund) => receiveRefund(tx, { shopId, refund }));
    case "fulfillment_orders/order_routing_complete":
    case "fulfillment_orders/moved":
    case "fulfillment_orders/split":
    case "fulfillment_orders/merged":
    case "fulfillment_orders/cancelled":
      return understood(parseFulfillmentOrderIds(body), (fulfillmentOrderIds) =>
        receiveFulfillmentOrderNews(tx, { shopId, fulfillmentOrderIds }),
      );
    case "products/update":
      return understood(parseProduct(body), (facts) => receiveProduct(tx, { shopId, facts }));
    case "collections/update":
    case "collections/delete":
      return understood(parseCollectionId(body), (collectionId) =>
        receiveCollectionChange(tx, { shopId, collectionId }),
      );
    case "locations/create":
    case "locations/update":
    case "locations/activate":
    case "locations/deactivate":
    case "locations/delete":
      await askForShop(tx, shopId);
      return done("locations: to be fetched");
    case "shop/update":
      return understood(parseShopProfile(body), (profile) =>
        receiveShopProfile(tx, { shopId, profile, triggeredAt }),
      );
    case "app/uninstalled":
      return done(`app uninstalled: ${await uninstallShop(tx, { shopId, triggeredAt })}`);
    case "app/scopes_update":
      return understood(
        parseScopes(body),
        async (scopes) => `scopes updated: ${await updateGrantedScopes(tx, { shopId, scopes })}`,
      );
    case "customers/data_request":
    case "customers/redact":
    case "shop/redact":
      return done(`privacy request: ${await openPrivacyRequest(tx, { shopId, topic, body, triggeredAt })}`);
    case "bulk_operations/finish":
      return understood(
        parseBulkOperation(body),
        async (bulkOperationGid) =>
          `bulk operation ended: ${await finishBulkImport(tx, { shopId, bulkOperationGid })}`,
      );
    default:
      return done(`ignored: nothing to do for ${topic}`);
  }
}

async function understood<Value>(
  reading: Parsed<Value>,
  work: (value: Value) => Promise<string>,
): Promise<WorkedDelivery> {
  return reading.kind === "malformed" ? reading : done(await work(reading.value));
}

const done = (outcome: string): WorkedDelivery => ({ kind: "done", outcome });

const scopesSchema = z.object({ current: z.array(z.string()) });

/** The body of app/scopes_update: all scopes granted now. */
function parseScopes(body: unknown): Parsed<string[]> {
  const read = scopesSchema.safeParse(body);
  return read.success ? parsed(read.data.current) : malformed("current: not a list of scopes");
}

const bulkOperationSchema = z.object({ admin_graphql_api_id: mayText });

/** The body of bulk_operations/finish says which ended; how it ended is asked for. */
function parseBulkOperation(body: unknown): Parsed<string> {
  const read = bulkOperationSchema.safeParse(body);
  const gid = read.success ? read.data.admin_graphql_api_id : null;
  return gid?.startsWith("gid://shopify/BulkOperation/")
    ? parsed(gid)
    : malformed("admin_graphql_api_id: not a bulk operation's id");
}
