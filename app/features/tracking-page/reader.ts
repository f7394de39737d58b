import type { Shown } from "#app/features/delivery-rules/rules.ts";
import { formatDay } from "#app/lib/format-date.ts";
import { chooseLocale, regionalLocale } from "#app/lib/locales.ts";
import { zoneOfPlace, type PlaceZone } from "#app/lib/place-zones.ts";
import { addDays, calendarDateIn, type CalendarDate, type Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";
import { arrivalDay } from "#app/features/shipments/arrival-day.ts";
import { sayOwnIn } from "./own-texts/say-own.ts";
import type { Say } from "./texts/catalog.ts";
import { LANGUAGES, type Language } from "./texts/languages.ts";
import type { ShopFace, TrackedOrder } from "./view.ts";

/** Who reads: their language, and the calendar that their "today" is on. */
export type Reader = {
  language: Language;
  /** The language with the region whose dates they write, "en-GB". */
  locale: string;
  say: Say;
  now: Instant;
  today: CalendarDate;
  /** Where the parcel goes, or the shop's zone as long as that is unknown; good for days. */
  zone: Zone;
  /** The clock on the recipient's wall, when it is certain; good for hours. */
  homeZone: Zone | null;
  shopZone: Zone;
  /** How the shop wants delivery dates to be shown. */
  shown: Shown;
};

/**
 * What a visitor's request tells about their language: the link's own wish, and the browser's, most wanted first. `keep` is
 * for a wish that they chose from the page's list: the order's page is in that language from then on.
 */
export type Wishes = { lang: string | null; accepted: readonly string[]; keep?: boolean };

/**
 * Language: the link's, else what its shopper once chose for the order, the order's, the browser's, the shop's, else English.
 * Days: the destination's.
 */
export function readerOf(shop: ShopFace, order: TrackedOrder | null, wishes: Wishes, now: Instant): Reader {
  const wanted = [
    wishes.lang,
    order?.pageLanguage,
    order?.customerLocale,
    ...wishes.accepted,
    shop.primaryLocale,
  ];
  const language = chooseLocale(wanted, LANGUAGES, "en");
  const destination: PlaceZone | null = order && zoneOfPlace(order.countryCode, order.provinceCode);
  const zone = destination?.zone ?? shop.zone;
  return {
    language,
    locale: regionalLocale(language, wanted, order?.countryCode ?? shop.countryCode),
    say: sayOwnIn(language, shop.ownTexts ?? null),
    now,
    today: calendarDateIn(now, zone),
    zone,
    homeZone: destination?.sure ? destination.zone : null,
    shopZone: shop.zone,
    shown: shop.shown,
  };
}

/** A day as a sentence takes it: "today" and its neighbours by name, any other by its date. */
export function nameDay(
  day: CalendarDate,
  { today, locale }: Pick<Reader, "today" | "locale">,
): { when: string; date: string } {
  const names: Record<string, string> = {
    [addDays(today, -1)]: "yesterday",
    [today]: "today",
    [addDays(today, 1)]: "tomorrow",
  };
  return { when: names[day] ?? "other", date: formatDay(day, locale, today) };
}

export const dayOf = (at: Instant, { zone }: Reader): CalendarDate => calendarDateIn(at, zone);

export const arrivalDayFor = (at: Instant | null, { zone, shopZone }: Reader): CalendarDate | null =>
  at && arrivalDay(at, { destination: zone, shop: shopZone });
