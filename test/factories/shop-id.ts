import { Bug } from "#app/lib/errors.ts";
import { parseShopId, type ShopId } from "#app/lib/ids.ts";

/** The shop of a name ("one" is one.myshopify.com) or of a whole domain; a wrong one is a Bug in the test. */
export function shopNamed(name: string): ShopId {
  const shopId = parseShopId(name.includes(".") ? name : `${name}.myshopify.com`);
  if (!shopId) throw new Bug(`not a shop: ${name}`);
  return shopId;
}
