export { listEvents, recordEvents, type EventTelling } from "./record-events.server.ts";
export { listShipmentsOf, saveShipments } from "./save-shipments.server.ts";
