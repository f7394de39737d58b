import type { Tracking } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";
import type { Dice } from "./dice.ts";

/** Carrier names are spelt as in FulfillmentTrackingInfo.company; every number passes its carrier's check digit. */
type Carrier = { company: string; number(dice: Dice): string; url(number: string): string };

/** 1Z + 15 characters + check digit: odd places count once, even places twice; a letter counts (code − 63) mod 10. */
function upsNumber(dice: Dice): string {
  const body = `${dice.hex(6).toUpperCase()}03${dice.digits(7)}`;
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) {
    const code = body.charCodeAt(i);
    const value = code >= 65 ? (code - 63) % 10 : code - 48;
    sum += i % 2 === 0 ? value : value * 2;
  }
  return `1Z${body}${(10 - (sum % 10)) % 10}`;
}

/** 22 digits, GS1 mod 10: weights 3 and 1 from the right. */
function uspsNumber(dice: Dice): string {
  const body = `9400${dice.digits(17)}`;
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) sum += Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  return body + ((10 - (sum % 10)) % 10);
}

/** 12 digits; the check digit is the weighted sum (3, 1, 7 …) mod 11 mod 10. */
function fedexNumber(dice: Dice): string {
  const body = dice.digits(11);
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) sum += Number(body[i]) * ([3, 1, 7][i % 3] ?? 0);
  return body + ((sum % 11) % 10);
}

/** 12 digits; the last is the first eleven mod 7 (Yamato, Sagawa and Japan Post alike). */
function japaneseNumber(dice: Dice): string {
  const body = dice.digits(11);
  return body + String(BigInt(body) % 7n);
}

const US: readonly [Carrier, ...Carrier[]] = [
  {
    company: "UPS",
    number: upsNumber,
    url: (n) => `https://www.ups.com/WebTracking?loc=en_US&requester=ST&trackNums=${n}`,
  },
  {
    company: "USPS",
    number: uspsNumber,
    url: (n) => `https://tools.usps.com/go/TrackConfirmAction.action?tLabels=${n}`,
  },
  { company: "FedEx", number: fedexNumber, url: (n) => `https://www.fedex.com/fedextrack/?trknbr=${n}` },
];
const JP: readonly [Carrier, ...Carrier[]] = [
  {
    company: "Yamato (JA)",
    number: japaneseNumber,
    url: (n) => `https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id=${n}`,
  },
  {
    company: "Sagawa (JA)",
    number: japaneseNumber,
    url: (n) => `https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=${n}`,
  },
  {
    company: "Japan Post (JA)",
    number: japaneseNumber,
    url: (n) => `https://trackings.post.japanpost.jp/services/srv/search?requestNo1=${n}&locale=ja`,
  },
];

/** One carrier and as many tracking numbers of it as there are parcels. */
export function parcelsFor(
  shop: ShopProfile,
  dice: Dice,
  parcels: number,
): { company: string; trackings: Tracking[] } {
  const carrier = dice.pick(shop.country === "JP" ? JP : US);
  const trackings = Array.from({ length: parcels }, () => {
    const number = carrier.number(dice);
    return { number, url: carrier.url(number) };
  });
  return { company: carrier.company, trackings };
}
