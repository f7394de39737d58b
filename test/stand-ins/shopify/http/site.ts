import type { AdminApi } from "../admin-api/endpoint.ts";
import type { AppConfig } from "../app-config.ts";
import type { BulkDesk } from "../bulk/bulk-desk.ts";
import type { Settings } from "../options.ts";
import type { OrderDesk } from "../orders/order-desk.ts";
import type { ProductDesk } from "../products/product-desk.ts";
import type { Happenings } from "../start-page/happenings.ts";
import type { World } from "../state/world.ts";
import type { TokenStore } from "../tokens/token-store.ts";
import type { WebhookSender } from "../webhooks/webhook-sender.ts";
import type { RequestLog } from "./request-log.ts";

/** Everything the pages and doors of a running stand-in reach. */
export type Site = {
  settings: Settings;
  app: AppConfig;
  world: World;
  tokens: TokenStore;
  webhooks: WebhookSender;
  desk: OrderDesk;
  products: ProductDesk;
  bulk: BulkDesk;
  requests: RequestLog;
  happenings: Happenings;
  adminApi: AdminApi;
  seedOrders(
    shop: string,
    plan?: { count?: number; now?: Date; days?: number; seed?: number; journeys?: boolean },
  ): void;
};
