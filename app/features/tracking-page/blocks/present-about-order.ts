import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import type { BlockModelOf } from "../block-model.ts";
import type { CarrierLine } from "../page-model.ts";
import { nextArrival } from "../next-arrival.ts";
import { toWhen } from "../outlook-of.ts";
import { countAction, type BlockInput } from "./block-input.ts";

/** Blocks that show a part of the page itself. Each is null when there is nothing to show. */

export const presentProgressBlock = (
  { id, type }: BlockOf<"progress">,
  { page }: BlockInput,
): BlockModelOf<"progress"> | null => (page.progress ? { id, type } : null);

export function presentParcels(
  { id, type, history }: BlockOf<"parcels">,
  { page, linkVia }: BlockInput,
): BlockModelOf<"parcels"> | null {
  if (page.groups.length === 0) return null;
  const counted = (line: CarrierLine): CarrierLine =>
    line.link ? { ...line, link: { ...line.link, href: linkVia(id, line.link.href) } } : line;
  const groups = page.groups.map((group) => ({
    ...group,
    parcels: group.parcels.map((card) => ({
      ...card,
      hero: card.hero && countAction(card.hero, id, linkVia),
      carriers: card.carriers.map(counted),
    })),
  }));
  return { id, type, history, groups };
}

/** What is in the only parcel, and what is in none yet; of several, each lists its own items where it is told of. */
export function presentItemsBlock(
  { id, type, images }: BlockOf<"items">,
  { page, limited }: BlockInput,
): BlockModelOf<"items"> | null {
  if (limited) return null;
  const cards = page.groups.flatMap(({ parcels }) => parcels);
  const [only] = cards.length === 1 ? cards : [];
  const lists = [
    ...(only?.items ? [{ ...only.items, arrival: null }] : []),
    ...(page.rest ? [page.rest] : []),
  ];
  return lists.length > 0 ? { id, type, lists, images } : null;
}

/** The days of the parcel that is expected first, else of what is not sent yet; nothing once all has arrived. */
export function presentDeliveryDate(
  { id, type, calendar }: BlockOf<"delivery_date">,
  { order, reader, address }: BlockInput,
): BlockModelOf<"delivery_date"> | null {
  const view = nextArrival(order, reader);
  const when = view && toWhen(view);
  if (!when?.arrival) return null;
  return {
    id,
    type,
    heading: reader.say("deliveryDate.heading"),
    date: when.arrival,
    notes: [...when.notes],
    why: when.why,
    calendar:
      calendar && address
        ? {
            text: reader.say("deliveryDate.calendar"),
            href: `${address}/calendar.ics?lang=${reader.language}`,
          }
        : null,
  };
}
