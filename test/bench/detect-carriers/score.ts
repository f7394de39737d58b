import { identifyCarriers } from "#app/features/carriers/identify-carriers.ts";
import { NO_CARRIER_RULES } from "#app/features/carriers/carrier-rules.ts";
import { cluesOf, hasShape, type Entry } from "./entry.ts";

/** Shares from 0 to 1; NaN where there is nothing to count. */
export type Score = {
  valid: number;
  rightFirst: number;
  rightInTop3: number;
  invalidAccepted: number;
};

/** Who an entry's parcel may be with, likeliest first. */
export type Detect = (entry: Entry, withTold: boolean) => readonly string[];

export const detectOurs: Detect = (entry, withTold) =>
  identifyCarriers(cluesOf(entry, withTold), NO_CARRIER_RULES).map(({ carrierId }) => carrierId);

export function scoreOf(entries: readonly Entry[], detect: Detect): Score {
  const valid = entries.filter(({ isValid }) => isValid);
  const told = valid.filter(({ company, country }) => company ?? country);
  const isRight = ({ courierIds }: Entry, ids: readonly string[]) =>
    ids.some((id) => courierIds.includes(id));
  return {
    valid: shareOf(valid, (entry) => isRight(entry, detect(entry, true))),
    rightFirst: shareOf(told, (entry) => isRight(entry, detect(entry, true).slice(0, 1))),
    rightInTop3: shareOf(valid.filter(hasShape), (entry) => isRight(entry, detect(entry, false).slice(0, 3))),
    invalidAccepted: shareOf(
      entries.filter(({ isValid }) => !isValid),
      (entry) => isRight(entry, detect(entry, false)),
    ),
  };
}

const shareOf = (entries: readonly Entry[], has: (entry: Entry) => boolean): number =>
  entries.length === 0 ? Number.NaN : entries.filter(has).length / entries.length;

const JAPANESE = ["yamato", "sagawa", "japan-post"];

/** How many numbers of DHL Paket are said to be USPS's, and how many of a Japanese shop's FedEx's, the company not being told. */
export function mistakenIdentities(entries: readonly Entry[]): {
  paketAsUsps: number;
  japaneseAsFedex: number;
} {
  const valid = entries.filter(({ isValid }) => isValid);
  const paket = valid.filter(({ number }) => /^003404\d{14}$/.test(number.replace(/\D/g, "")));
  const japanese = valid.filter(({ courierIds }) => courierIds.some((id) => JAPANESE.includes(id)));
  const isCalled = (entry: Entry, country: string | null, id: string) =>
    detectOurs({ ...entry, company: null, country }, true).includes(id);
  return {
    paketAsUsps: paket.filter(
      (entry) => isCalled(entry, entry.country, "usps") || isCalled(entry, null, "usps"),
    ).length,
    japaneseAsFedex: japanese.filter((entry) => isCalled(entry, "JP", "fedex")).length,
  };
}
