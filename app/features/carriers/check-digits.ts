/**
 * Check digits of tracking numbers. Each function takes a whole number, check digit last, of the characters that its carrier's
 * format allows, and says whether the check digit is right. They only reject and rank: one number in ten passes by chance.
 */

const ZERO = 48;

const digitAt = (text: string, index: number): number => text.charCodeAt(index) - ZERO;

/** GS1 modulo 10 (SSCC, IMpb and many posts): from the right, digits weigh 3 and 1 in turn. https://www.gs1.org/services/how-calculate-check-digit-manually */
export function isGs1(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, weight = 1; index >= 0; index -= 1, weight = 4 - weight)
    sum += weight * digitAt(digits, index);
  return sum % 10 === 0;
}

/** Luhn modulo 10: from the right, every second digit is doubled and its digits are added up. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, doubles = false; index >= 0; index -= 1, doubles = !doubles) {
    const digit = digitAt(digits, index);
    sum += doubles ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
  }
  return sum % 10 === 0;
}

/** Modulo 10 of UPS and OnTrac: from the left, characters weigh 1 and 2 in turn, and a letter counts as its place in ASCII less 3. */
export function isDoubledMod10(text: string): boolean {
  const last = text.length - 1;
  let sum = digitAt(text, last);
  for (let index = 0; index < last; index += 1) {
    const code = text.charCodeAt(index);
    const value = code < 65 ? code - ZERO : (code - 3) % 10;
    sum += index % 2 === 0 ? value : 2 * value;
  }
  return sum % 10 === 0;
}

/** The last digit is the rest of the others, read as one number, divided by 7: Japan's carriers, DHL Express, CJ Logistics. */
export function isMod7(digits: string): boolean {
  const last = digits.length - 1;
  let rest = 0;
  for (let index = 0; index < last; index += 1) rest = (rest * 10 + digitAt(digits, index)) % 7;
  return rest === digitAt(digits, last);
}

const FEDEX_WEIGHTS = [1, 3, 7];

/** FedEx: from the right, digits weigh 1, 3 and 7 in turn; the sum modulo 11, where 10 counts as 0. */
export function isFedex(digits: string): boolean {
  const last = digits.length - 1;
  let sum = 0;
  for (let index = last - 1, turn = 0; index >= 0; index -= 1, turn = (turn + 1) % 3)
    sum += (FEDEX_WEIGHTS[turn] ?? 0) * digitAt(digits, index);
  return (sum % 11) % 10 === digitAt(digits, last);
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** UPU S10, of the nine digits between the letters. https://www.upu.int/UPU/media/upu/files/postalSolutions/programmesAndServices/standards/S10-12.pdf */
export function isS10(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 8; index += 1) sum += (S10_WEIGHTS[index] ?? 0) * digitAt(digits, index);
  const rest = 11 - (sum % 11);
  return (rest === 10 ? 0 : rest === 11 ? 5 : rest) === digitAt(digits, 8);
}

/** ISO 7064 MOD 37,36 over digits and capitals: DPD. */
export function isMod3736(text: string): boolean {
  let rest = 36;
  const last = text.length - 1;
  for (let index = 0; index < last; index += 1) {
    const sum = (rest + value36(text, index)) % 36 || 36;
    rest = (sum * 2) % 37;
  }
  return (rest + value36(text, last)) % 36 === 1;
}

function value36(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 65 ? code - ZERO : code - 55;
}
