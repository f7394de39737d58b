import { createHash } from "node:crypto";
import { z } from "zod";
import type { ShopId } from "#app/lib/ids.ts";
import { isSameText } from "#app/lib/same-text.server.ts";
import type { Vault } from "#app/lib/vault.server.ts";

/** Where a block's link leads when it goes by way of the page. `productId`: the recommended product behind it. */
export type LinkVia = (blockId: string, target: string, productId?: string) => string;

/** A link of a block, as its address says. */
export type PageLink = {
  orderId: string;
  pageId: string;
  blockId: string;
  blockType: string;
  productId: string | null;
  target: string;
};

type OnPage = {
  shopId: ShopId;
  orderId: string;
  /** "" for the page of a shop that has designed none. */
  pageId: string;
  /** Where the tracking page lies on the storefront. */
  proxyPath: string;
  blocks: readonly { id: string; type: string }[];
};

const SIGNATURE_LENGTH = 22;
const said = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string().nullable(), z.string()]);

/**
 * Leads links of blocks by way of the page, where they are counted. The target is inside the signature: nobody but us decides
 * where a link of ours leads. What leads nowhere on the web (mail, telephone, a place on the page) stays as it is.
 */
export function linkVia(
  { vault }: { vault: Vault },
  { shopId, orderId, pageId, proxyPath, blocks }: OnPage,
): LinkVia {
  const types = new Map(blocks.map(({ id, type }) => [id, type]));
  return (blockId, target, productId) => {
    if (!leadsOn(target)) return target;
    const body: z.input<typeof said> = [
      orderId,
      pageId,
      blockId,
      types.get(blockId) ?? "",
      productId ?? null,
      target,
    ];
    const packed = Buffer.from(JSON.stringify(body)).toString("base64url");
    return `${proxyPath}/go/${packed}.${signatureOf(vault, shopId, packed)}`;
  };
}

/** What a link of this shop's page says; null when we did not sign it. */
export function readPageLink(vault: Vault, shopId: ShopId, token: string): PageLink | null {
  const end = token.lastIndexOf(".");
  const packed = token.slice(0, Math.max(end, 0));
  if (!isSameText(token.slice(end + 1), signatureOf(vault, shopId, packed))) return null;
  const [orderId, pageId, blockId, blockType, productId, target] = said.parse(
    JSON.parse(Buffer.from(packed, "base64url").toString("utf8")),
  );
  return leadsOn(target) ? { orderId, pageId, blockId, blockType, productId, target } : null;
}

/** Tells the links of one block apart in the counts, without keeping where they lead. */
export const nameOfLink = ({ productId, target }: Pick<PageLink, "productId" | "target">): string =>
  productId
    ? `product:${productId}`
    : `link:${createHash("sha256").update(target).digest("base64url").slice(0, 12)}`;

/** An address of the web, or a path of the shop; "//elsewhere.example" is none. */
const leadsOn = (target: string): boolean =>
  /^\/(?![/\\])/.test(target) || (/^https?:\/\//i.test(target) && URL.canParse(target));

const signatureOf = (vault: Vault, shopId: ShopId, packed: string): string =>
  vault.lookupHash("page-link", shopId, packed).slice(0, SIGNATURE_LENGTH);
