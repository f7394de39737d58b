import { GraphQLError } from "graphql";
import {
  findCollection,
  findLocation,
  findProduct,
  productsOf,
  shopLocations,
} from "../../products/shop-products.ts";
import { collectionsOf } from "../../seed/catalogue.ts";
import { parseGid } from "../../state/ids.ts";
import type { ScanStatus } from "../../state/records.ts";
import { connectionOf } from "../connections.ts";
import { textIn, type Args, type Context, type Fields } from "../context.ts";
import { countOrders, maySee, ordersConnection } from "../orders-connection.ts";
import { theInstallation } from "./app-fields.ts";
import { deleteMetafields, setMetafields } from "./metafield-fields.ts";
import { toFulfillmentOrder } from "./fulfillment-order-fields.ts";
import { locationsConnection } from "./location-fields.ts";
import { toVariant } from "./product-fields.ts";
import { shopLocales } from "./shop-fields.ts";

const idIn = (args: Args, type: string): string | null => {
  const found = parseGid(textIn(args, "id") ?? "");
  if (!found)
    throw new GraphQLError(`Invalid global id '${textIn(args, "id") ?? ""}'`, {
      extensions: { code: "argumentLiteralsIncompatible" },
    });
  return found.type === type ? found.id : null;
};

/** Anything with a gid, in this shop only; null for what is not there. */
function findNode(gidText: string, context: Context): unknown {
  const { shop } = context;
  const found = parseGid(gidText);
  if (!found) return null;
  switch (found.type) {
    case "Order": {
      const order = shop.findOrder(found.id);
      return order && maySee(context)(order) ? order : null;
    }
    case "Fulfillment":
      return shop.findFulfillment(found.id)?.fulfillment ?? null;
    case "Product":
      return findProduct(shop, found.id);
    case "Collection":
      return findCollection(shop, found.id);
    case "Location":
      return findLocation(shop, found.id);
    case "FulfillmentOrder": {
      const order = shop.findOrder(found.id);
      return order && maySee(context)(order) ? toFulfillmentOrder(order) : null;
    }
    case "ProductVariant":
      return (
        productsOf(shop)
          .flatMap((product) => product.variants.map((variant) => toVariant(product, variant)))
          .find((variant) => variant.id === found.id) ?? null
      );
    case "BulkOperation":
      return shop.bulkOperations.find((operation) => operation.id === found.id) ?? null;
    case "Metafield":
      return shop.metafields.find((metafield) => metafield.id === found.id) ?? null;
    case "Shop":
      return found.id === shop.profile.id ? shop : null;
    default:
      return null;
  }
}

function byIdOf(type: string, args: Args, context: Context): unknown {
  const id = idIn(args, type);
  return id === null ? null : findNode(`gid://shopify/${type}/${id}`, context);
}

const byId =
  (type: string): Fields<unknown>[string] =>
  (_root, args, context) =>
    byIdOf(type, args, context);

export const queryFields: Fields<unknown> = {
  shop: (_root, _args, { shop }) => shop,
  order: byId("Order"),
  orders: (_root, args, context) => ordersConnection(args, context),
  ordersCount: (_root, args, context) => countOrders(args, context),
  fulfillment: byId("Fulfillment"),
  product: byId("Product"),
  productVariant: byId("ProductVariant"),
  products: (_root, args, context) => connectionOf(productsOf(context.shop), args, context, "products"),
  collection: byId("Collection"),
  collections: (_root, args, context) =>
    connectionOf(collectionsOf(context.shop.profile), args, context, "collections"),
  fulfillmentOrder: byId("FulfillmentOrder"),
  return: () => null,
  location: (_root, args, context) =>
    textIn(args, "id") === null
      ? (shopLocations(context.shop)[0] ?? null)
      : byIdOf("Location", args, context),
  locations: (_root, args, context) => locationsConnection(args, context),
  shopLocales: (_root, args, { shop }) => shopLocales(shop, args["published"] === true),
  currentAppInstallation: (_root, _args, context) => theInstallation(context),
  // Only subscriptions made through the API are listed; the app's stand in its configuration file.
  webhookSubscriptions: (_root, args, context) => connectionOf([], args, context, "webhookSubscriptions"),
  currentBulkOperation: (_root, _args, { shop }) => shop.bulkOperations.at(-1) ?? null,
  bulkOperation: byId("BulkOperation"),
  bulkOperations: (_root, args, context) => {
    const status = /status:(\w+)/.exec(textIn(args, "query") ?? "")?.[1]?.toUpperCase();
    const list = context.shop.bulkOperations.filter((operation) => !status || operation.status === status);
    return connectionOf(list.toReversed(), args, context, "bulkOperations");
  },
  node: (_root, args, context) => findNode(textIn(args, "id") ?? "", context),
  nodes: (_root, args, context) =>
    Array.isArray(args["ids"]) ? args["ids"].map((id) => findNode(String(id), context)) : [],
};

const inputOf = (args: Args, name: string): Args => Object(args[name]) as Args;
const inputsOf = (args: Args, name: string): Args[] =>
  Array.isArray(args[name]) ? (args[name] as Args[]) : [];

async function createFulfillmentEvent(input: Args, { shop, desk, world }: Context) {
  const found = shop.findFulfillment(parseGid(textIn(input, "fulfillmentId") ?? "")?.id ?? "");
  if (!found) {
    return {
      fulfillmentEvent: null,
      userErrors: [{ field: ["fulfillmentEvent", "fulfillmentId"], message: "Fulfillment does not exist" }],
    };
  }
  const fulfillmentEvent = await desk.recordEvent(shop, found.order, found.fulfillment, {
    // The schema lets only the eleven values of FulfillmentEventStatus through.
    status: (textIn(input, "status") ?? "").toLowerCase() as ScanStatus,
    at: textIn(input, "happenedAt") ?? world.instant(),
    message: textIn(input, "message"),
    estimatedDeliveryAt: textIn(input, "estimatedDeliveryAt"),
    place:
      input["city"] == null
        ? null
        : {
            city: textIn(input, "city") ?? "",
            province: textIn(input, "province") ?? "",
            zip: textIn(input, "zip") ?? "",
            latitude: null,
            longitude: null,
          },
  });
  return { fulfillmentEvent, userErrors: [] };
}

export const mutationFields: Fields<unknown> = {
  bulkOperationRunQuery: (_root, args, { shop, bulk }) =>
    bulk.run(shop, textIn(args, "query") ?? "", args["groupObjects"] === true),
  bulkOperationCancel: (_root, args, { shop, bulk }) =>
    bulk.cancel(shop, parseGid(textIn(args, "id") ?? "")?.id ?? ""),
  fulfillmentEventCreate: (_root, args, context) =>
    createFulfillmentEvent(inputOf(args, "fulfillmentEvent"), context),
  metafieldsSet: (_root, args, context) => setMetafields(inputsOf(args, "metafields"), context),
  metafieldsDelete: (_root, args, context) => deleteMetafields(inputsOf(args, "metafields"), context),
};
