import type { Outlook } from "#app/features/estimates/outlook.ts";
import type { LineItem } from "#app/features/orders/order.ts";
import type { ShopSettings } from "#app/features/settings/shop-settings.ts";
import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import type { MailAddress } from "#app/lib/mail-address.ts";
import type { ExistingMessage } from "./message.ts";
import type { FulfillmentToTell, OrderToTell, ShopToTellFor } from "./plan.ts";

/** Everything about one order that its messages depend on: to plan them, and to write them. */
export type MessageFacts = { shop: ShopOfMessage; order: OrderOfMessage; existing: ExistingMessage[] };

export type ShopOfMessage = ShopToTellFor & {
  shopId: ShopId;
  /** The shop's own name; null until its profile has been read. */
  name: string | null;
  storefrontUrl: string | null;
  primaryLocale: string | null;
  ianaTimezone: string | null;
  /** The shop's own e-mail address. */
  contact: MailAddress | null;
  settings: ShopSettings;
  /** How dates are shown, as it is stored; read when a mail is written, which is far less often than planning. */
  shown: unknown;
  /** What the merchant says about carriers, and hides of them, as it is stored. */
  carrierRules: unknown;
};

export type OrderOfMessage = Omit<OrderToTell, "lineItems" | "fulfillments"> & {
  orderId: OrderId;
  /** "#1001"; null until the order itself has been told. */
  name: string | null;
  email: MailAddress | null;
  customerLocale: string | null;
  /** Where the parcels go. */
  countryCode: string | null;
  provinceCode: string | null;
  trackingToken: string;
  /** When that comes which is in no parcel yet. */
  outlook: Outlook | null;
  lineItems: LineItem[];
  fulfillments: FulfillmentOfMessage[];
};

export type FulfillmentOfMessage = Omit<FulfillmentToTell, "parcels"> & { parcels: ParcelOfMessage[] };

export type ParcelOfMessage = {
  status: ShipmentStatus;
  trackingNumber: string | null;
  carrierId: string | null;
  carrierName: string | null;
  outlook: Outlook | null;
};
