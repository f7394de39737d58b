import { formatCountry, formatDay } from "#app/lib/format-date.ts";
import { joinPlace } from "#app/lib/join-place.ts";
import { presentCarriers } from "./carrier-lines.ts";
import { presentFreshness } from "./freshness.ts";
import {
  hasNothingToShip,
  heroWithoutParcels,
  heroWithParcels,
  isAwaited,
  parcelHero,
  type Told,
} from "./heroes.ts";
import type { OrderPage, ParcelCard, ParcelGroup, Progress } from "./page-model.ts";
import { outlookOfParcel, outlookOfRest } from "./outlook-of.ts";
import type { DoneWord } from "#app/features/page-requests/page-request.ts";
import { presentMissing } from "./present-missing.ts";
import { presentNotice } from "./present-notice.ts";
import { presentHistory, presentLastNews } from "./present-history.ts";
import { presentParcelItems, presentRest, type Rest } from "./present-items.ts";
import { presentPreparing, presentProgress } from "./present-progress.ts";
import { dayOf, type Reader } from "./reader.ts";
import { unshippedOf } from "./situations-of.ts";
import { tellStory } from "./story.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/**
 * What the page of an order says, in the reader's language: the sentence that matters, then the parcels, then the rest.
 * `address` is the page's own path on the storefront, null where nothing may be asked for; `done` what a button has just done.
 */
export function presentOrderPage(
  order: TrackedOrder,
  reader: Reader,
  { address = null, done = null }: { address?: string | null; done?: DoneWord | null } = {},
): OrderPage {
  const { say } = reader;
  const rest = presentRest(order);
  const count = order.cancelledAt ? 0 : unshippedOf(order);
  const told = parcelsToTell(order, count).map((shipment, index) => ({
    shipment,
    story: tellStory(shipment, outlookOfParcel(order, shipment, reader), reader),
    index,
  }));
  const [only, ...others] = told;
  const isNothingSent = !only;
  return {
    notice: presentNotice(done, order, reader),
    orderLabel: order.name && say("order.label", { name: order.name }),
    hero: only
      ? heroWithParcels(order, [only, ...others], count, reader)
      : heroWithoutParcels(order, count, reader),
    progress: progressOf(order, told, count, reader),
    groups: groupsOf(order, told, address, reader),
    rest: restOf(order, rest, isNothingSent, reader),
    facts: factsOf(order, reader),
  };
}

/** Of a cancelled order nothing is still to come; what it held is listed only where some of it may be in a parcel. */
function restOf(
  order: TrackedOrder,
  { kind, items }: Rest,
  isNothingSent: boolean,
  reader: Reader,
): OrderPage["rest"] {
  if (items.length === 0 || (order.cancelledAt && (kind === "left" || isNothingSent))) return null;
  if (kind === "ordered" || isNothingSent)
    return { heading: reader.say("items.ordered"), items, arrival: null };
  const { arrival } = outlookOfRest(order, reader);
  return {
    heading: reader.say("items.unshipped"),
    items,
    arrival: arrival.kind === "nothing" ? null : arrival.parts,
  };
}

/**
 * A parcel that was called off is worth a word only when there is nothing else to tell: no other parcel, nothing that is
 * sent anew (merchants cancel a fulfillment to do it again), and no cancelled order.
 */
function parcelsToTell({ shipments, cancelledAt }: TrackedOrder, unshipped: number): TrackedShipment[] {
  const alive = shipments.filter(({ status }) => status !== "cancelled");
  return alive.length > 0 || unshipped > 0 || cancelledAt ? alive : shipments;
}

/** The parcels that a page is about: those called off are left out, unless there is nothing else to tell. */
export const alivePartsOf = (order: TrackedOrder): TrackedShipment[] =>
  parcelsToTell(order, unshippedOf(order));

/** The page's own bar: of its only parcel, or of an order that is still to be sent. */
function progressOf(order: TrackedOrder, told: Told[], unshipped: number, reader: Reader): Progress | null {
  const [only, ...others] = told;
  if (only) return others.length > 0 ? null : presentProgress(order, only.shipment, only.story.tone, reader);
  return isAwaited(order, unshipped) ? presentPreparing(order, reader) : null;
}

const GROUPS = ["attention", "onTheWay", "delivered", "closed"] as const;

/** What needs the shopper first, what has arrived last; headings only where there is something to tell apart. */
function groupsOf(order: TrackedOrder, told: Told[], address: string | null, reader: Reader): ParcelGroup[] {
  return GROUPS.flatMap((group) => {
    const members = told.filter(({ story }) => story.group === group);
    if (members.length === 0) return [];
    return {
      heading: told.length > 1 ? reader.say(`group.${group}`) : null,
      parcels: members.map((one) => presentParcel(order, one, { total: told.length, address }, reader)),
    };
  });
}

function presentParcel(
  order: TrackedOrder,
  { shipment, story, index }: Told,
  { total, address }: { total: number; address: string | null },
  reader: Reader,
): ParcelCard {
  const { say } = reader;
  const items = presentParcelItems(order, shipment);
  const hero = total > 1 ? parcelHero(order, { shipment, story, index }, reader) : null;
  const siblings = order.shipments.filter((one) => one.fulfillmentId === shipment.fulfillmentId).length;
  return {
    label: total > 1 ? say("parcel.label", { index: index + 1, total }) : say("parcel.single"),
    hero,
    progress: total > 1 ? presentProgress(order, shipment, story.tone, reader) : null,
    // Where the card itself asks to open the carrier's page, once is enough.
    carriers: presentCarriers(shipment, reader).map((line) =>
      line.link?.href === hero?.action?.href ? { ...line, link: null } : line,
    ),
    freshness: presentFreshness(order, shipment, reader),
    items:
      items.length > 0
        ? {
            heading: siblings > 1 ? say("items.inShipment", { count: siblings }) : say("items.inParcel"),
            items,
          }
        : null,
    missing: presentMissing(order, shipment, address, reader),
    lastNews: presentLastNews(order, shipment, reader),
    history: presentHistory(order, shipment, reader),
  };
}

/** City and country only: whoever sees the page may not be whom the parcel goes to. */
function factsOf(order: TrackedOrder, reader: Reader): string[] {
  const { say, locale, today } = reader;
  const country = order.countryCode ? formatCountry(order.countryCode, locale) : null;
  const parts = [order.city?.trim(), country].flatMap((part) => part || []);
  const place = parts.length > 0 && joinPlace(parts, locale);
  return [
    ...(place && !hasNothingToShip(order) ? [say("order.destination", { place })] : []),
    ...(order.placedAt
      ? [say("order.placed", { date: formatDay(dayOf(order.placedAt, reader), locale, today) })]
      : []),
  ];
}
