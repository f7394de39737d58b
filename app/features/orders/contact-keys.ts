import { dialCodeOf, withoutDialCode } from "./dial-codes.ts";

/**
 * What two spellings of the same order number, address or phone number have in common. An order is saved under the
 * (hashed) keys of what Shopify told; a shopper's input is turned into the same keys and compared. Null: nothing to compare.
 */

/** Namespaces of the keyed hashes, so that a phone number never matches a postcode of the same digits. */
export const CONTACT_KINDS = {
  email: "order-email",
  phone: "order-phone",
  postcode: "order-postcode",
} as const;

/**
 * The digits of an order's name, or its letters when it has none: "#1001", "1001", "１００１" and "JP-1001-X" are all "1001".
 * Merchants choose prefix and suffix, shoppers leave them out. https://help.shopify.com/manual/orders/edit-order-id-format
 */
export function orderNameKey(name: string | null | undefined): string | null {
  const plain = plainLetters(name);
  const digits = plain.replace(/\P{Nd}/gu, "").replace(/^0+(?=.)/, "");
  return digits || plain || null;
}

/** Case and character width do not matter in an address; everything else does. */
export function emailKey(email: string | null | undefined): string | null {
  const plain = (email ?? "").normalize("NFKC").trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : null;
}

/** Letters and digits only; of a nine-digit ZIP+4 the five digits that everybody knows. */
export function postcodeKey(postcode: string | null | undefined): string | null {
  const plain = plainLetters(postcode);
  if (plain.length < 3) return null;
  return /^\d{9}$/.test(plain) ? plain.slice(0, 5) : plain;
}

/**
 * The national number without trunk zero, as saved with an order: "+81 90-1234-5678" and "090-1234-5678" are one.
 * A number written without "+" may still begin with the code of the order's own country, which is then taken off.
 */
export function phoneKey(phone: string | null | undefined, countryCode: string | null): string | null {
  const { digits, international } = phoneDigits(phone);
  if (international) return national(withoutDialCode(digits) ?? digits);
  const code = countryCode ? dialCodeOf(countryCode) : null;
  const hasCode =
    code !== null && digits.startsWith(code) && digits.length - code.length >= NATIONAL_WITH_CODE_MIN;
  return national(hasCode ? digits.slice(code.length) : digits);
}

/** Every key that a phone number typed by a shopper, of a country we do not know, may have been saved under; at most three. */
export function phoneKeysOfInput(phone: string): string[] {
  const { digits, international } = phoneDigits(phone);
  const bare = withoutDialCode(digits);
  // Russia and its neighbours dial 8 in front of national numbers.
  const trunkEight = !international && /^8\d{10}$/.test(digits) ? digits.slice(1) : null;
  const spellings = international ? [bare ?? digits] : [digits, bare, trunkEight];
  return [...new Set(spellings.map(national).filter((key) => key !== null))];
}

/** Shorter rests are national numbers that only look as if they began with a country code, such as Polish "48 500 10 02". */
const NATIONAL_WITH_CODE_MIN = 8;
const PHONE_DIGITS_MIN = 6;

function phoneDigits(phone: string | null | undefined): { digits: string; international: boolean } {
  // "+44 (0)20 …": the zero in brackets is dialled only inside the country.
  const plain = (phone ?? "").normalize("NFKC").trim().replace("(0)", "");
  const digits = plain.replace(/\D/g, "");
  if (plain.startsWith("+")) return { digits, international: true };
  return digits.startsWith("00")
    ? { digits: digits.slice(2), international: true }
    : { digits, international: false };
}

function national(digits: string | null): string | null {
  const bare = digits?.replace(/^0+/, "") ?? "";
  return bare.length >= PHONE_DIGITS_MIN ? bare : null;
}

const plainLetters = (text: string | null | undefined): string =>
  (text ?? "")
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
