export { loadCarrierKnowledge } from "./carrier-knowledge.server.ts";
export { listOrdersByShipment, type ShipmentPlace } from "./list-by-shipment.server.ts";
export { listEvents, recordEvents, type EventTelling } from "./record-events.server.ts";
export { listShipmentsOf, saveShipments } from "./save-shipments.server.ts";
export {
  claimWriteBacks,
  dropWantedBack,
  endWriteBack,
  listWrittenBack,
  loadWriteBackHealth,
  saveWantedBack,
  withoutEchoes,
  type WrittenStep,
} from "./written-back.server.ts";
export { listUnknownCarrierNames } from "./unknown-carrier-names.server.ts";
