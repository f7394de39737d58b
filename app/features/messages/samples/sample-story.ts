import type {
  ExceptionReason,
  Milestone,
  MilestoneKind,
  ShipmentFlag,
  ShipmentStatus,
} from "#app/features/shipments/shipment.ts";
import { addMs, DAY_MS, HOUR_MS, type Instant } from "#app/lib/time.ts";
import type { Moment } from "../moments.ts";

/** What has become of a sample's parcels when its message goes out. */
export type SampleStory = {
  status: ShipmentStatus;
  milestones: Milestone[];
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
};

/** The status, what came before it after being shipped, and since how many hours the last of it is so. */
type Told = [status: ShipmentStatus, milestones: MilestoneKind[], more?: Partial<SampleStory>];

const MOVING: MilestoneKind[] = ["in_transit"];
const AT_THE_DOOR: MilestoneKind[] = [...MOVING, "out_for_delivery"];

const TOLD: Record<Moment, Told> = {
  order_confirmed: ["unknown", []],
  shipped: ["pre_transit", []],
  partly_shipped: ["pre_transit", []],
  in_transit: ["in_transit", MOVING],
  out_for_delivery: ["out_for_delivery", AT_THE_DOOR],
  available_for_pickup: ["available_for_pickup", [...MOVING, "available_for_pickup"]],
  attempted: ["attempted", [...AT_THE_DOOR, "attempted"], { reason: "not_home" }],
  delivered: ["delivered", [...AT_THE_DOOR, "delivered"]],
  running_late: ["in_transit", MOVING],
  delayed: ["in_transit", MOVING, { flags: ["delayed"] }],
  stalled: ["in_transit", MOVING],
  exception: ["exception", [...MOVING, "exception"], { reason: "address" }],
  returned: ["returning", [...MOVING, "returning"], { reason: "unclaimed" }],
  refunded: ["delivered", [...AT_THE_DOOR, "delivered"]],
  cancelled: ["unknown", []],
  review_request: ["delivered", [...AT_THE_DOOR, "delivered"]],
  survey: ["delivered", [...AT_THE_DOOR, "delivered"]],
  note: ["in_transit", MOVING],
  test: ["in_transit", MOVING],
};

/** Shipped two days ago, the newest milestone just now, the others between. */
export function storyOf(moment: Moment, now: Instant): SampleStory {
  const [status, kinds, more] = TOLD[moment];
  const milestones = kinds.map((kind, index) => ({
    kind,
    at: addMs(now, (index + 1 - kinds.length) * 3 * HOUR_MS),
  }));
  return {
    status,
    milestones: [{ kind: "shipped", at: addMs(now, -2 * DAY_MS) }, ...milestones],
    flags: [],
    reason: null,
    ...more,
  };
}

/** Nothing has been sent when these go out. */
export const isBeforeShipping = (moment: Moment): boolean =>
  moment === "order_confirmed" || moment === "cancelled";
