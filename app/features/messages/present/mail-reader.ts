import type { Shown } from "#app/features/delivery-rules/rules.ts";
import { parseRules } from "#app/features/delivery-rules/parse-rules.ts";
import type { Say } from "#app/features/tracking-page/texts/catalog.ts";
import { sayIn } from "#app/features/tracking-page/texts/languages.ts";
import { regionalLocale } from "#app/lib/locales.ts";
import { zoneOfPlace } from "#app/lib/place-zones.ts";
import { calendarDateIn, isZone, type CalendarDate, type Instant } from "#app/lib/time.ts";
import type { Translate } from "#app/lib/translate.ts";
import type { Zone } from "#app/lib/zone.ts";
import { mailLocaleFor, mailTranslator, type MailLocale, type MailTexts } from "../mail-texts.ts";
import type { MessageFacts } from "../message-facts.ts";

/** Who reads a mail: in which language, with whose dates, and which day it is where the parcel goes. */
export type MailReader = {
  lang: MailLocale;
  /** The language with the region whose dates and amounts the reader writes: "en-GB" has 24 November, "en-US" November 24. */
  locale: string;
  t: Translate<MailTexts>;
  /** The texts that mails share with the tracking page, so that both say the same. */
  say: Say;
  zone: Zone;
  today: CalendarDate;
  /** How the shop wants delivery dates to be shown. */
  shown: Shown;
};

/** The order's language if we write it, else the shop's, else English; the same as on the tracking page. */
export function mailReaderOf(
  { shop, order }: Pick<MessageFacts, "shop" | "order">,
  now: Instant,
): MailReader {
  const lang = mailLocaleFor(order.customerLocale, shop.primaryLocale);
  const shopZone = isZone(shop.ianaTimezone) ? shop.ianaTimezone : "UTC";
  const zone = zoneOfPlace(order.countryCode, order.provinceCode)?.zone ?? shopZone;
  return {
    lang,
    locale: regionalLocale(lang, [order.customerLocale, shop.primaryLocale], order.countryCode),
    t: mailTranslator(lang),
    say: sayIn(lang),
    zone,
    today: calendarDateIn(now, zone),
    shown: parseRules({ shown: shop.shown }).shown,
  };
}
