type Currency = "USD" | "JPY";

const DECIMALS: Record<Currency, number> = { USD: 2, JPY: 0 };

/** REST and webhooks: "199.00", "1200". */
export const restAmount = (minor: number, currency: Currency): string =>
  (minor / 10 ** DECIMALS[currency]).toFixed(DECIMALS[currency]);

/** GraphQL's Decimal and Money: "199.0", "12.95", "1200.0". */
export const decimalAmount = (minor: number, currency: Currency): string =>
  (minor / 10 ** DECIMALS[currency]).toFixed(Math.max(1, DECIMALS[currency])).replace(/(\.\d)0$/, "$1");

export function priceSet(minor: number, currency: Currency) {
  const money = { amount: restAmount(minor, currency), currency_code: currency };
  return { shop_money: money, presentment_money: money };
}
