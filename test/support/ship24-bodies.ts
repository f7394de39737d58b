/** Bodies in the shapes of Ship24, with numbers and places of our own. */
export const ship24Event = (more: object) => ({
  eventId: "e-1",
  trackingNumber: "9400111899223100001234",
  eventTrackingNumber: "9400111899223100001234",
  status: "Something happened",
  occurrenceDatetime: "2026-11-20T10:00:00",
  order: 1,
  location: "SAN RAFAEL, CA 94901",
  sourceCode: "usps-tracking",
  courierCode: "us-post",
  statusCode: null,
  statusCategory: null,
  statusMilestone: "in_transit",
  ...more,
});

export const ship24Tracking = (milestone: string, events: object[], more: object = {}) => ({
  tracker: {
    trackerId: "t-1",
    trackingNumber: "9400111899223100001234",
    shipmentReference: null,
    clientTrackerId: null,
    isSubscribed: true,
    createdAt: "2026-11-18T03:16:22.000Z",
  },
  shipment: {
    shipmentId: "s-1",
    statusCode: null,
    statusCategory: null,
    statusMilestone: milestone,
    delivery: { estimatedDeliveryDate: null },
    trackingNumbers: [{ tn: "9400111899223100001234" }],
  },
  events,
  statistics: { timestamps: { deliveredDatetime: null } },
  ...more,
});

export const ship24Webhook = (...trackings: object[]) => ({
  trackings: trackings.map((tracking) => ({
    metadata: { generatedAt: "2026-11-20T10:01:00.000Z", messageId: "m-1", topic: "tracking/events" },
    ...tracking,
  })),
});

export const ship24Answer = (...trackings: object[]) => ({ data: { trackings } });
