import { EVERY_DAY, type Weekday } from "#app/lib/day-number.ts";

/** What is usual in a country, for whatever a merchant has not said. */

const MON_FRI = [1, 2, 3, 4, 5] as const satisfies Weekday[];
const MON_SAT = [1, 2, 3, 4, 5, 6] as const satisfies Weekday[];
const SUN_THU = [1, 2, 3, 4, 7] as const satisfies Weekday[];
const SAT_THU = [1, 2, 3, 4, 6, 7] as const satisfies Weekday[];

/**
 * Where the weekend is not Saturday and Sunday. The United Arab Emirates went over to Monday to Friday in 2022; see
 * https://en.wikipedia.org/wiki/Workweek_and_weekend.
 */
const WORK_WEEKS: Readonly<Record<string, readonly Weekday[]>> = byCountry([
  [SUN_THU, "AF BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE"],
  [[1, 2, 3, 4, 7, 6], "IR"],
  [[1, 2, 3, 4, 5, 7], "NP"],
]);

/**
 * Days on which the carriers that bring most parcels come to the door:
 * Yamato and Sagawa every day of the year; USPS, UPS and FedEx Monday to Saturday (Sunday for part of the parcels only);
 * Royal Mail, DHL Paket, PostNL, Colissimo, Austrian Post and most of Europe Monday to Saturday; Correios, Canada
 * Post, Correos, PostNord, InPost couriers and Australia Post Monday to Friday as a rule; CJ Logistics Monday to
 * Saturday; SF Express and the couriers of China every day; the Gulf Saturday or Sunday to Thursday.
 */
const DELIVERY_WEEKS: Readonly<Record<string, readonly Weekday[]>> = byCountry([
  [EVERY_DAY, "JP CN HK IN TH VN ID PH"],
  [
    MON_SAT,
    "US PR GU VI AS MP GB IM JE GG DE FR MC NL BE LU AT CH LI KR TW SG MY MX CO PE CL ZA TR RU UA IE MT",
  ],
  [SUN_THU, "IL"],
  [SAT_THU, "SA KW QA BH OM AE JO EG IQ DZ LY BD"],
]);

/** Carriers there come on public holidays as on any other day. Yamato and Sagawa: all the year; the same in China. */
const DELIVER_ON_HOLIDAYS = new Set("JP CN HK IN".split(" "));

/** Days of work in a country, which are what carriers there mean by business days, too; Monday to Friday where nothing else is known. */
export const usualWorkWeek = (country: string | null): readonly Weekday[] =>
  WORK_WEEKS[country ?? ""] ?? MON_FRI;

/** Days on which parcels are delivered; Monday to Friday where nothing else is known. */
export const usualDeliveryWeek = (country: string | null): readonly Weekday[] =>
  DELIVERY_WEEKS[country ?? ""] ?? MON_FRI;

export const usuallyDeliversOnHolidays = (country: string | null): boolean =>
  DELIVER_ON_HOLIDAYS.has(country ?? "");

function byCountry(
  groups: readonly (readonly [readonly Weekday[], string])[],
): Record<string, readonly Weekday[]> {
  return Object.fromEntries(
    groups.flatMap(([week, countries]) =>
      countries.split(" ").map((country): [string, readonly Weekday[]] => [country, week]),
    ),
  );
}
