import { zoneOfPlace } from "#app/lib/place-zones.ts";
import { isZone, type Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";
import type { MessageFacts } from "../message-facts.ts";
import type { ExistingMessage } from "../message.ts";

/** What every rule looks at. */
export type Planning = MessageFacts & {
  now: Instant;
  /** Where the recipient's clock hangs: at the destination, else in the shop. */
  zone: Zone;
  existingOf: ReadonlyMap<string, ExistingMessage>;
};

export function planningOf(facts: MessageFacts, now: Instant): Planning {
  const { order, shop, existing } = facts;
  const shopZone = isZone(shop.ianaTimezone) ? shop.ianaTimezone : "UTC";
  return {
    ...facts,
    now,
    zone: zoneOfPlace(order.countryCode, order.provinceCode)?.zone ?? shopZone,
    existingOf: new Map(existing.map((message) => [message.dedupeKey, message])),
  };
}

/** Rows that the planner may still change; all others a worker or the merchant has touched. */
export const isOpenToPlanning = ({ state }: ExistingMessage): boolean =>
  state === "planned" || state === "skipped";

/** A message that was skipped had no time of its own, unless another was to tell its news at that time. */
export const hadTime = ({ state, reason }: ExistingMessage): boolean =>
  state !== "skipped" || reason === "told_together";

/** Whether a shopper has it, or may have it. */
export const isTold = ({ state }: ExistingMessage): boolean =>
  state === "sent" || state === "sending" || state === "unknown";
