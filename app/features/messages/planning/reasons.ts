import { addMs, msBetween } from "#app/lib/time.ts";
import type { MessageFacts } from "../message-facts.ts";
import { isOn, noticeOf, type MessageSettings } from "../message-settings.ts";
import { OVERRULED } from "../message-deeds.ts";
import type { SkipReason } from "../message.ts";
import { MOMENT_TRAITS, type PlannedMoment } from "../moments.ts";
import { hadTime, type Planning } from "./planning.ts";
import type { Wish } from "./wish.ts";

/** Shopify tells times in whole seconds: what was shipped in the second of the install may seem a little older. */
const SHOPIFY_ROUNDS_MS = 1_000;

/** From the most lasting to the most passing: of several reasons not to tell, the first is the one that is shown. */
const BY_WEIGHT: readonly SkipReason[] = [
  "not_installed",
  "history",
  "switched_off",
  "no_link",
  "waiting_for_order",
  "order_cancelled",
  "fulfillment_cancelled",
  "not_shipped_yet",
  "no_address",
  "malformed_address",
  "suppressed",
  "unsubscribed",
  "nothing_to_ship",
  "refunded",
  "overtaken",
  "passed",
  "told_lately",
  "told_together",
  "too_old",
  "hold_late",
  "hold_trouble",
  "hold_not_delivered",
];

/** The reason not to tell a wish, before other messages are looked at; null when the shopper should be told. */
export function whyNot(planning: Planning, wish: Wish): SkipReason | null {
  const reasons = [...reasonsForAny(planning, wish), ...wish.against];
  const isHurried = planning.existingOf.get(wish.dedupeKey)?.hurriedAt != null;
  const counting = isHurried ? reasons.filter((reason) => !OVERRULED.has(reason)) : reasons;
  return BY_WEIGHT.find((reason) => counting.includes(reason)) ?? null;
}

/**
 * Whether the shopper wants to hear of it although the shop does not tell it by itself: of what has happened since they asked,
 * and unless Shopify tells them already.
 */
function isAskedFor(
  { moment, happenedAt }: Wish,
  { newsSince }: MessageFacts["order"],
  settings: MessageSettings,
): boolean {
  if (newsSince === null || happenedAt < newsSince || !ON_REQUEST.has(moment)) return false;
  const { shopifyNotice } = MOMENT_TRAITS[moment];
  return !shopifyNotice || noticeOf(settings, shopifyNotice) !== "on";
}

/** What "whenever it moves" means. */
const ON_REQUEST: ReadonlySet<PlannedMoment> = new Set<PlannedMoment>([
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "delivered",
  "delayed",
  "exception",
]);

function reasonsForAny({ shop, order, now, existingOf }: Planning, wish: Wish): SkipReason[] {
  const { installedAt, uninstalledAt, messageSettings } = shop;
  const before = existingOf.get(wish.dedupeKey);
  const wasPlannedInTime = before !== undefined && hadTime(before);
  const isHistory = installedAt !== null && addMs(wish.happenedAt, SHOPIFY_ROUNDS_MS) <= installedAt;
  const isOld = !wasPlannedInTime && msBetween(wish.happenedAt, now) > wish.freshMs;
  const refusesThis = MOMENT_TRAITS[wish.moment].messageClass === "marketing";
  return [
    ...(!installedAt || uninstalledAt ? (["not_installed"] as const) : []),
    ...(isHistory ? (["history"] as const) : []),
    ...(isOn(messageSettings, wish.moment) || isAskedFor(wish, order, messageSettings)
      ? []
      : (["switched_off"] as const)),
    ...(order.known ? [] : (["waiting_for_order"] as const)),
    ...(order.address === "none" ? (["no_address"] as const) : []),
    ...(order.address === "malformed" ? (["malformed_address"] as const) : []),
    ...(order.suppressed.includes("all") ? (["suppressed"] as const) : []),
    ...(refusesThis && order.suppressed.includes("marketing") ? (["unsubscribed"] as const) : []),
    ...(isOld ? (["too_old"] as const) : []),
  ];
}
