/** Bodies in the shapes of Karrio, with numbers and places of our own. */
export const karrioEvent = (more: object) => ({
  date: "2026-11-20",
  time: "14:39",
  code: "IT",
  description: "Something happened",
  location: "BONN",
  latitude: null,
  longitude: null,
  reason: null,
  status: null,
  timestamp: null,
  ...more,
});

export const karrioTracker = (status: string | null, events: object[], more: object = {}) => ({
  id: "trk_1",
  object_type: "tracker",
  carrier_id: "fedex_account",
  carrier_name: "fedex",
  tracking_number: "794600001234",
  test_mode: false,
  delivered: status === "delivered",
  status,
  estimated_delivery: null,
  events,
  messages: [],
  meta: { ext: "fedex", carrier: "fedex" },
  metadata: {},
  info: { expected_delivery: null, shipment_service: null },
  ...more,
});
