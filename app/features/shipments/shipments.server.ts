export { listEvents, recordEvents, type EventTelling } from "./record-events.server.ts";
export { listShipmentsOf, loadOrderShipments, saveShipments } from "./save-shipments.server.ts";
