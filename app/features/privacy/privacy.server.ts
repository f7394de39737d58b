export { endDeliveries, endDeliveriesAbout, listRequestDeliveries } from "./erase-deliveries.server.ts";
export { eraseOrderRows } from "./erase-orders.server.ts";
export { findCustomerOrderIds } from "./find-customer-orders.server.ts";
export {
  deleteSomeRows,
  findOpenShopRedact,
  hasComeBack,
  listOpenShopRedacts,
  listShopTables,
} from "./forget-shop.server.ts";
export {
  addRequest,
  attachExport,
  completeRequest,
  dropExportsWith,
  listPrivacyRequests,
  readPrivacyExport,
} from "./requests.server.ts";
export { findOldOrderIds } from "./find-old-orders.server.ts";
export { pruneShop } from "./prune-shop.server.ts";
