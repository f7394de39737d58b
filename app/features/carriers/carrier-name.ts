/**
 * The carrier's name as Shopify tells it, or null when it says nothing: "Other" is what the admin's list offers when a
 * carrier is not on it. The list names some carriers once for each language of their look-up page, "Sagawa (JA)": that is
 * for the merchant to choose by, and no part of the name. https://shopify.dev/docs/api/admin-graphql/latest/objects/FulfillmentTrackingInfo
 */
export function carrierNameOf(company: string | null): string | null {
  const name =
    company
      ?.normalize("NFKC")
      .replace(/\s*\((EN|JA)\)\s*$/, "")
      .trim() ?? "";
  return name === "" || /^(other|その他)$/i.test(name) ? null : name;
}
