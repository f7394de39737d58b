import { CARRIERS } from "#app/features/carriers/carrier-book.ts";
import type { Carrier, NumberFormat } from "#app/features/carriers/carrier.ts";
import { hasFormat } from "#app/features/carriers/number-index.ts";
import type { Entry } from "./entry.ts";

const VARIANTS = 4;
const DIGITS = "0123456789";

/** The book's own examples and numbers made from them, right and wrong, of every format that can be told from others. */
export function bookEntries(): Entry[] {
  const dice = diceFrom(20_261_122);
  return CARRIERS.flatMap((carrier) =>
    (carrier.formats ?? []).flatMap((format) => {
      if (format.strength === "digits" && !format.check) return [];
      const right = [format.example, ...Array.from({ length: VARIANTS }, () => variantOf(format, dice))];
      const wrong = format.check ? [spoilt(carrier, format, dice)] : [];
      return [
        ...right.map((number) => entryOf(carrier, number, true)),
        ...wrong.filter((number) => number !== null).map((number) => entryOf(carrier, number, false)),
      ];
    }),
  );
}

const entryOf = (carrier: Carrier, number: string, isValid: boolean): Entry => ({
  number,
  courierIds: isValid ? sharersOf(carrier, number) : [carrier.id],
  isValid,
  company: carrier.name,
  country: carrier.country,
});

/** Posts of one country have one form: any of its carriers is a right answer to the number alone. */
const sharersOf = (carrier: Carrier, number: string): string[] =>
  /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)
    ? CARRIERS.filter(
        ({ id, country, formats }) =>
          id === carrier.id ||
          (country === carrier.country && formats?.some((format) => hasFormat(number, format))),
      ).map(({ id }) => id)
    : [carrier.id];

/** The example with other digits, as far as the format and its check digit allow. */
function variantOf(format: NumberFormat, dice: () => number): string {
  for (let turn = 0; turn < 2_000; turn += 1) {
    const number = withOtherDigits(format.example, dice, 0.5);
    if (hasFormat(number, format)) return number;
  }
  return format.example;
}

/** One digit wrong, so that the carrier has no such number. */
function spoilt(carrier: Carrier, format: NumberFormat, dice: () => number): string | null {
  for (let turn = 0; turn < 50; turn += 1) {
    const number = withOtherDigits(format.example, dice, 0.15);
    const isWrong = !carrier.formats?.some((other) => hasFormat(number, other));
    if (isWrong && format.pattern.test(number)) return number;
  }
  return null;
}

const withOtherDigits = (number: string, dice: () => number, share: number): string =>
  number.replace(/\d/g, (digit) => (dice() < share ? (DIGITS[Math.floor(dice() * 10)] ?? digit) : digit));

/** The same numbers in every run (mulberry32). */
function diceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
