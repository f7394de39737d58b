import type { Ctx, TxCtx } from "#app/context.server.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import { addMs, type Instant } from "#app/lib/time.ts";
import { chooseSending, type SendingSetup } from "./choose-sending.ts";
import { SENDER_IDS, type SenderId, type Sending } from "./sending.ts";

/** A mail may go out by settings as old as this; pausing is not among them, the outbox reads it with every claim. */
const KEPT_MS = 2_000;
const SHOPS_MAX = 1_000;

type Kept = { until: Instant; sending: Promise<Sending> };
/** By database, so that two programs in one process never share. */
const kept = new WeakMap<object, Map<ShopId, Kept>>();

/** Who carries a shop's mails, from which addresses, signed with what; the app's own server for a shop without settings. */
export function loadSending(ctx: Ctx, shopId: ShopId): Promise<Sending> {
  const ofShops = kept.get(ctx.db) ?? new Map<ShopId, Kept>();
  kept.set(ctx.db, ofShops);
  const now = ctx.now();
  const known = ofShops.get(shopId);
  if (known && known.until > now) return known.sending;
  if (ofShops.size >= SHOPS_MAX) ofShops.clear();
  const sending = readSending(ctx, shopId);
  ofShops.set(shopId, { until: addMs(now, KEPT_MS), sending });
  // Who waits for it hears of the failure; the next one shall try again.
  sending.catch(() => ofShops.delete(shopId));
  return sending;
}

/** After a change in this process; the others see it when what they keep has run out. */
export const forgetSending = ({ db }: { db: object }, shopId: ShopId): void =>
  void kept.get(db)?.delete(shopId);

async function readSending(ctx: Ctx, shopId: ShopId): Promise<Sending> {
  const appAddress = parseMailAddress(ctx.mailFrom);
  if (!appAddress) throw new Bug("MAIL_FROM is checked at the start");
  return chooseSending(await readSetup(ctx, shopId), appAddress);
}

async function readSetup(ctx: Ctx | TxCtx, shopId: ShopId): Promise<SendingSetup> {
  const [account, domain] = await Promise.all([
    ctx.db.sendingAccount.findUnique({
      where: { shopId },
      select: { senderId: true, credentialsSealed: true, fromTransactional: true, fromMarketing: true },
    }),
    ctx.db.sendingDomain.findUnique({ where: { shopId } }),
  ]);
  const senderId = storedSenderId(account?.senderId);
  return {
    senderId,
    credentials: openCredentials(ctx, account?.credentialsSealed ?? null),
    from: {
      transactional: parseMailAddress(account?.fromTransactional),
      marketing: parseMailAddress(account?.fromMarketing),
    },
    verifiedKey: domain?.verifiedAt
      ? {
          domain: domain.domain,
          selector: domain.selector,
          privateKey: ctx.vault.unseal(domain.privateKeySealed),
        }
      : null,
  };
}

/** A sender that this version does not know (of a newer one, rolled back) counts as the app's own. */
export const storedSenderId = (text: string | undefined): SenderId =>
  SENDER_IDS.find((id) => id === text) ?? "own";

export const openCredentials = (
  { vault }: Pick<Ctx, "vault">,
  sealed: string | null,
): Record<string, string> | null =>
  // Saved as a record of texts by accounts.server.ts and by nobody else.
  sealed === null ? null : (JSON.parse(vault.unseal(sealed)) as Record<string, string>);
