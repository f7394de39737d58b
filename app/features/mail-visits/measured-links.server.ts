import type { Ctx, TxCtx } from "#app/context.server.ts";
import { packMessageKey, unpackMessageKey, type MessageKey } from "#app/lib/message-key.server.ts";
import { isSameText } from "#app/lib/same-text.server.ts";
import type { Vault } from "#app/lib/vault.server.ts";
import { replaceLinks } from "./links-of-html.ts";

/** What a shop counts. */
type Measuring = { opens: boolean; clicks: boolean };

const SIGNATURE_LENGTH = 22;

/**
 * Puts a shop's counting into the HTML of a finished mail: links go by way of the app, and an image of one point tells that
 * it was opened. They lead to the app's own address and not through the shop's (Shopify's app proxy): there the headers by
 * which readers refuse to be counted are not promised to arrive, a storefront's password page would stand in front of every
 * link, and merchants may move the proxy after the mail has left.
 */
export function instrument(
  ctx: Ctx | TxCtx,
  html: string,
  { opens, clicks, ...key }: Measuring & MessageKey,
): string {
  const linked = clicks
    ? replaceLinks(html, (target, number) =>
        isCounted(ctx, target) ? clickUrl(ctx, key, { target, number }) : null,
      )
    : html;
  if (!opens) return linked;
  const image = `<img src="${openUrl(ctx, key)}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0" />`;
  const end = linked.lastIndexOf("</body>");
  return end < 0 ? linked + image : linked.slice(0, end) + image + linked.slice(end);
}

/** What no browser can open stays what it is, and so does the way out of the list. */
const isCounted = ({ appUrl }: Ctx | TxCtx, target: string): boolean =>
  URL.canParse(target) && !target.startsWith(`${appUrl}/u/`);

type Click = { target: string; number: number };

/** The target is inside the signature: nobody but us decides where a link of ours leads, and it outlives every row. */
function clickUrl({ appUrl, vault }: Ctx | TxCtx, key: MessageKey, { target, number }: Click): string {
  const said = `${packMessageKey(key)}.${number}.${Buffer.from(target).toString("base64url")}`;
  return `${appUrl}/c/${said}.${signatureOf(vault, "click", said)}`;
}

/** Whose link it is and where it leads; null when we did not sign it. */
export function readClick(vault: Vault, token: string): (MessageKey & Click) | null {
  const said = readSigned(vault, "click", token);
  const [, packed = "", number = "", encoded = ""] =
    /^(.+)\.(\d{1,4})\.([A-Za-z0-9_-]+)$/.exec(said ?? "") ?? [];
  const key = unpackMessageKey(packed);
  return (
    key && { ...key, number: Number(number), target: Buffer.from(encoded, "base64url").toString("utf8") }
  );
}

function openUrl({ appUrl, vault }: Ctx | TxCtx, key: MessageKey): string {
  const said = packMessageKey(key);
  return `${appUrl}/o/${said}.${signatureOf(vault, "open", said)}`;
}

/** Whose image it is; null when we did not sign it. */
export function readOpen(vault: Vault, token: string): MessageKey | null {
  const said = readSigned(vault, "open", token);
  return said === null ? null : unpackMessageKey(said);
}

function readSigned(vault: Vault, what: "click" | "open", token: string): string | null {
  const end = token.lastIndexOf(".");
  const said = token.slice(0, Math.max(end, 0));
  return isSameText(token.slice(end + 1), signatureOf(vault, what, said)) ? said : null;
}

const signatureOf = (vault: Vault, what: "click" | "open", said: string): string =>
  vault.lookupHash(`mail-${what}`, "", said).slice(0, SIGNATURE_LENGTH);
