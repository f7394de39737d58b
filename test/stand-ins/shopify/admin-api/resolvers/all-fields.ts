import type { Fields } from "../context.ts";
import { bulkOperationFields, installationFields } from "./app-fields.ts";
import { addressFields, customerFields } from "./customer-fields.ts";
import {
  fulfillmentEventFields,
  fulfillmentFields,
  fulfillmentLineItemFields,
} from "./fulfillment-fields.ts";
import { fulfillmentOrderFields } from "./fulfillment-order-fields.ts";
import { lineItemFields, shippingLineFields } from "./line-item-fields.ts";
import { locationFields } from "./location-fields.ts";
import { metafieldFieldsOfType } from "./metafield-fields.ts";
import { orderFields, refundFields } from "./order-fields.ts";
import { collectionFields, productFields, variantFields } from "./product-fields.ts";
import { mutationFields, queryFields } from "./root-fields.ts";
import { shopFields } from "./shop-fields.ts";

/** Who answers what: type name → field name → function. A field without a function is read from the record itself. */
export const ALL_FIELDS: Record<string, Fields<never>> = {
  QueryRoot: queryFields,
  Mutation: mutationFields,
  Shop: shopFields,
  Order: orderFields,
  LineItem: lineItemFields,
  ShippingLine: shippingLineFields,
  Refund: refundFields,
  Customer: customerFields,
  MailingAddress: addressFields,
  Fulfillment: fulfillmentFields,
  FulfillmentLineItem: fulfillmentLineItemFields,
  FulfillmentEvent: fulfillmentEventFields,
  FulfillmentOrder: fulfillmentOrderFields,
  Location: locationFields,
  Product: productFields,
  Collection: collectionFields,
  ProductVariant: variantFields,
  Metafield: metafieldFieldsOfType,
  AppInstallation: installationFields,
  BulkOperation: bulkOperationFields,
};
