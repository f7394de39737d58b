import type { Ctx, TxCtx } from "#app/context.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseShopId, type ShopId } from "#app/lib/ids.ts";
import { isSameText } from "#app/lib/same-text.server.ts";
import type { Vault } from "#app/lib/vault.server.ts";

/** One message of one shop. */
export type MessageKey = { shopId: ShopId; messageId: string };

const SHOPIFY_DOMAIN = ".myshopify.com";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** 16 bytes as base64url; as much of the signature is 132 bits, which nobody guesses. */
const PART_LENGTH = 22;
const TOKEN = /^([a-z0-9][a-z0-9-]{0,99})\.([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{22})$/;

/**
 * Where a reader leaves the list that a mail was sent to: short, because some signers of mail break on a header that had to
 * be folded, and signed, so that it needs no row of its own. It opens the page and takes one-click unsubscribing alike.
 * https://www.rfc-editor.org/rfc/rfc8058
 */
export function unsubscribeUrl({ appUrl, vault }: Ctx | TxCtx, key: MessageKey): string {
  if (!UUID.test(key.messageId)) throw new Bug(`not a message's id: ${key.messageId}`);
  const id = Buffer.from(key.messageId.replaceAll("-", ""), "hex").toString("base64url");
  return `${appUrl}/u/${key.shopId.slice(0, -SHOPIFY_DOMAIN.length)}.${id}${signatureOf(vault, key)}`;
}

/** The message that a link's last part names; null when we did not sign it. Costs the same whatever is wrong with it. */
export function readUnsubscribeToken(vault: Vault, token: string): MessageKey | null {
  const [, name = "", id = "", signature = ""] = TOKEN.exec(token) ?? [];
  const shopId = parseShopId(`${name}${SHOPIFY_DOMAIN}`);
  const hex = Buffer.from(id, "base64url").toString("hex");
  const messageId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const key = { shopId: shopId ?? NO_SHOP, messageId };
  const isOurs = isSameText(signature, signatureOf(vault, key));
  return isOurs && shopId && UUID.test(messageId) ? key : null;
}

// No shop of Shopify's has a name of one letter: what is wrong is compared with something, too.
const NO_SHOP = "0.myshopify.com" as ShopId;

const signatureOf = (vault: Vault, { shopId, messageId }: MessageKey): string =>
  vault.lookupHash("unsubscribe-link", shopId, messageId).slice(0, PART_LENGTH);
