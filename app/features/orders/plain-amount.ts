const AMOUNT = /^(-?\d+)(?:\.(\d+))?$/;

/**
 * An amount as webhooks spell it, with the currency's own number of decimals: "388.0" is "388.00" in USD, "1200.0" is
 * "1200" in JPY. Decimals that say something are kept; text that is no amount is null.
 */
export function plainAmount(amount: string | null | undefined, currency: string | null): string | null {
  const match = AMOUNT.exec(amount?.trim() ?? "");
  if (!match) return null;
  const [, whole = "", decimals = ""] = match;
  const told = decimals.replace(/0+$/, "").padEnd(decimalsOf(currency), "0");
  return told === "" ? whole : `${whole}.${told}`;
}

function decimalsOf(currency: string | null): number {
  if (!/^[A-Z]{3}$/.test(currency ?? "")) return 2;
  const format = new Intl.NumberFormat("en", { style: "currency", currency: currency ?? "USD" });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
