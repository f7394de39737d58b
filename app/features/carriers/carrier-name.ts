/**
 * The carrier's name as Shopify tells it, or null when it says nothing: "Other" is what the admin's list offers when a
 * carrier is not on it. https://shopify.dev/docs/api/admin-graphql/latest/objects/FulfillmentTrackingInfo
 */
export function carrierNameOf(company: string | null): string | null {
  const name = company?.normalize("NFKC").trim() ?? "";
  return name === "" || /^(other|その他)$/i.test(name) ? null : name;
}
