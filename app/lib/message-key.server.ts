import { Bug } from "./errors.ts";
import { parseShopId, type ShopId } from "./ids.ts";

/** One message of one shop. */
export type MessageKey = { shopId: ShopId; messageId: string };

const SHOPIFY_DOMAIN = ".myshopify.com";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** "north.AZMvDntsejGcVTo_HS5LXA": as short as a link in a mail can name a message, signature aside. */
export function packMessageKey({ shopId, messageId }: MessageKey): string {
  if (!UUID.test(messageId)) throw new Bug(`not a message's id: ${messageId}`);
  const id = Buffer.from(messageId.replaceAll("-", ""), "hex").toString("base64url");
  return `${shopId.slice(0, -SHOPIFY_DOMAIN.length)}.${id}`;
}

/** The opposite; null for what cannot have come from there. */
export function unpackMessageKey(packed: string): MessageKey | null {
  const [, name = "", id = ""] = /^([a-z0-9][a-z0-9-]{0,99})\.([A-Za-z0-9_-]{22})$/.exec(packed) ?? [];
  const shopId = parseShopId(`${name}${SHOPIFY_DOMAIN}`);
  const hex = Buffer.from(id, "base64url").toString("hex");
  const messageId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const key = shopId && UUID.test(messageId) ? { shopId, messageId } : null;
  // The last letter has bits to spare: of several spellings only ours counts.
  return key && packMessageKey(key) === packed ? key : null;
}
