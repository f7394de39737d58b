/** Shopify's status words in one spelling: webhooks write "in_transit", the Admin API "IN_TRANSIT", both of "canceled" occur. */
export function lowerStatus(status: string | null): string | null {
  const word = status?.trim().toLowerCase() ?? "";
  return word === "canceled" ? "cancelled" : word || null;
}
