import { boundedCache } from "./bounded-cache.ts";

/** Far more pairs of language and currency than one shop has; a limit all the same. */
const FORMATS_MAX = 200;

const formats = boundedCache<string, Intl.NumberFormat | null>(FORMATS_MAX, (key) => {
  const [locale, currency] = key.split(" ");
  try {
    // The short sign: "¥18,400" where the long one is "JP¥18,400".
    return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  } catch {
    return null;
  }
});

/** "$84.00" for "84.00" and "USD", as a language writes it; null when it is no amount or no currency (ISO 4217). */
export function formatMoney(
  amount: string | number | null,
  currency: string | null,
  locale: string,
): string | null {
  const value = amount === "" || amount === null ? Number.NaN : Number(amount);
  if (!currency || !Number.isFinite(value)) return null;
  return formats(`${locale} ${currency}`)?.format(value) ?? null;
}
