import type { TxCtx } from "#app/context.server.ts";
import type { WorkedDelivery } from "#app/features/inbox/delivery.ts";
import { isWornOut } from "#app/features/mail-events/fate.ts";
import type { MailEvent } from "#app/features/mail-events/mail-event.ts";
import {
  listFates,
  recordFate,
  recordMailEvent,
  type ToldMessage,
} from "#app/features/mail-events/mail-events.server.ts";
import { PARSE, tellingIdOf } from "#app/features/mail-events/parse-mail-events.ts";
import type { SuppressionReason, SuppressionScope } from "#app/features/suppressions/suppression.ts";
import { addressHashOf, suppress } from "#app/features/suppressions/suppressions.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { readJson } from "#app/lib/json.ts";
import { addMs, DAY_MS } from "#app/lib/time.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import { changeAddresses } from "./suppress-addresses.server.ts";

type Telling = { shopId: ShopId; senderId: string; bodyText: string };

/**
 * Works on what a mail service told, in the caller's transaction: each event is written down once, its message gets its
 * fate, and an address that takes no mail or does not want it gets none any more, planned ones included.
 */
export async function receiveMailEvent(
  tx: TxCtx,
  { shopId, senderId, bodyText }: Telling,
): Promise<WorkedDelivery> {
  const telling = tellingIdOf(senderId);
  if (!telling) return { kind: "malformed", reason: `no service: ${senderId}` };
  const json = readJson(bodyText);
  if (json.kind === "malformed") return json;
  const told = PARSE[telling](json.value);
  if (told.kind === "malformed") return told;
  const outcomes: string[] = [];
  for (const event of told.value) outcomes.push(await takeEvent(tx, { shopId, senderId, event }));
  return { kind: "done", outcome: outcomes.join("; ") || "ignored: nothing about a mail's fate" };
}

async function takeEvent(
  tx: TxCtx,
  { shopId, senderId, event }: { shopId: ShopId; senderId: string; event: MailEvent },
): Promise<string> {
  const recipientHash = event.recipient && addressHashOf(tx, shopId, event.recipient);
  const recorded = await recordMailEvent(tx, { shopId, senderId, event, addressHash: recipientHash });
  if (!recorded) return `${event.kind}: told before`;
  const { message } = recorded;
  if (message && event.kind !== "unsubscribed")
    await recordFate(tx, {
      shopId,
      messageId: message.messageId,
      fate: event.kind,
      detail: event.detail,
      at: event.at ?? tx.now(),
    });
  const whom = whomOf(tx, shopId, event, message);
  const what = whom && (await consequenceOf(tx, shopId, event, message, whom));
  const about = `${event.kind}: ${message ? `message ${message.messageId}` : "no message of ours"}`;
  if (!whom || !what) return about;
  const found = {
    ...whom,
    ...what,
    source: senderId,
    detail: event.detail,
    messageId: message?.messageId ?? null,
  };
  const added = await changeAddresses(tx, { shopId, addressHashes: [whom.addressHash] }, () =>
    suppress(tx, shopId, [found]),
  );
  return added.length > 0 ? `${about}, address suppressed` : `${about}, address was suppressed`;
}

type Whom = { address: string; addressHash: string };

/** The address that was told of, or the one that the message went to. */
function whomOf(
  tx: TxCtx,
  shopId: ShopId,
  { recipient }: MailEvent,
  message: ToldMessage | null,
): Whom | null {
  const address = recipient ?? unsealOrNull(tx.vault, message?.recipientSealed ?? null);
  const addressHash = address && addressHashOf(tx, shopId, address);
  return address && addressHash ? { address, addressHash } : null;
}

/**
 * What an event means for the address. A complaint about a mail of ours stops everything: its reader wants none of it, and
 * one more costs the shop's reputation. Merchants send other mail through the same account: a complaint about that stops
 * marketing, leaving that list leaves ours alone, and a dead address is dead whatever it was written.
 */
async function consequenceOf(
  tx: TxCtx,
  shopId: ShopId,
  { kind }: MailEvent,
  message: ToldMessage | null,
  { addressHash }: Whom,
): Promise<{ scope: SuppressionScope; reason: SuppressionReason } | null> {
  switch (kind) {
    case "hard_bounce":
      return { scope: "all", reason: "hard_bounce" };
    case "complaint":
      return { scope: message ? "all" : "marketing", reason: "complaint" };
    case "unsubscribed":
      return message && { scope: "marketing", reason: "unsubscribed" };
    case "soft_bounce": {
      const since = addMs(tx.now(), -LOOK_BACK_MS);
      const fates = await listFates(tx, { shopId, addressHash, since });
      return isWornOut(fates, tx.now()) ? { scope: "all", reason: "hard_bounce" } : null;
    }
    case "delivered":
    case "deferred":
    case "rejected":
      return null;
  }
}

/** Mails are told of for some days after they were sent. */
const LOOK_BACK_MS = 37 * DAY_MS;
