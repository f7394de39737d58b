import type { Ctx, TxCtx } from "#app/context.server.ts";
import { packMessageKey, unpackMessageKey, type MessageKey } from "#app/lib/message-key.server.ts";
import { isSameText } from "#app/lib/same-text.server.ts";
import type { Vault } from "#app/lib/vault.server.ts";

export type { MessageKey } from "#app/lib/message-key.server.ts";

/** As much of the signature is 132 bits, which nobody guesses. */
const SIGNATURE_LENGTH = 22;

/**
 * Where a reader leaves the list that a mail was sent to: short, because some signers of mail break on a header that had to
 * be folded, and signed, so that it needs no row of its own. It opens the page and takes one-click unsubscribing alike.
 * https://www.rfc-editor.org/rfc/rfc8058
 */
export const unsubscribeUrl = ({ appUrl, vault }: Ctx | TxCtx, key: MessageKey): string =>
  `${appUrl}/u/${packMessageKey(key)}${signatureOf(vault, packMessageKey(key))}`;

/** The message that a link's last part names; null when we did not sign it. Costs the same whatever is wrong with it. */
export function readUnsubscribeToken(vault: Vault, token: string): MessageKey | null {
  const packed = token.slice(0, -SIGNATURE_LENGTH);
  const isOurs = isSameText(token.slice(-SIGNATURE_LENGTH), signatureOf(vault, packed));
  return isOurs ? unpackMessageKey(packed) : null;
}

const signatureOf = (vault: Vault, packed: string): string =>
  vault.lookupHash("unsubscribe-link", "", packed).slice(0, SIGNATURE_LENGTH);
