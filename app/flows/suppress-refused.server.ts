import { inTransaction, type Ctx } from "#app/context.server.ts";
import { suppressionOfRefusal } from "#app/features/mail-events/refusal.ts";
import { findReader, suppress, type MessageKey } from "#app/features/suppressions/suppressions.server.ts";
import { changeAddresses } from "./suppress-addresses.server.ts";

/**
 * Writes no more to an address that a mail server has just called dead, and plans what was open for it again. Does nothing
 * for any other refusal: a full mailbox, a policy, a fault of ours.
 */
export async function suppressRefused(
  ctx: Ctx,
  { shopId, messageId, source, response }: MessageKey & { source: string; response: string | null },
): Promise<void> {
  const reason = suppressionOfRefusal(response);
  if (!reason) return;
  const recipient = (await findReader(ctx, { shopId, messageId }))?.recipient;
  if (!recipient) return;
  await inTransaction(ctx, (tx) =>
    changeAddresses(tx, { shopId, addressHashes: [recipient.addressHash] }, () =>
      suppress(tx, shopId, [{ ...recipient, scope: "all", reason, source, detail: response, messageId }]),
    ),
  );
}
