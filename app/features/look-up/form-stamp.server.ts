import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { isSameText } from "#app/lib/same-text.server.ts";
import { HOUR_MS, msOf } from "#app/lib/time.ts";

/** Nobody reads a form, types two things and sends it faster; programs do. */
const AGE_MIN_MS = 2_000;
/** A page may lie open for a working day. */
const AGE_MAX_MS = 12 * HOUR_MS;

/** What a look-up form carries to show that it is ours and when it was shown: the time, and a signature for this shop. */
export const stampForm = (ctx: Ctx, shopId: ShopId): string => stampOf(ctx, shopId, msOf(ctx.now()));

/** The stamp of a form that only has to be sent again: the person has read it already and may press at once. */
export const stampFormAgain = (ctx: Ctx, shopId: ShopId): string =>
  stampOf(ctx, shopId, msOf(ctx.now()) - AGE_MIN_MS);

/** True for a stamp of this shop's form that has been on somebody's screen for as long as it takes, and not for days. */
export function isFreshStamp(ctx: Ctx, shopId: ShopId, stamp: string): boolean {
  const shownMs = Number.parseInt(/^([0-9a-z]{8})\./.exec(stamp)?.[1] ?? "0", 36);
  const ageMs = msOf(ctx.now()) - shownMs;
  return isSameText(stamp, stampOf(ctx, shopId, shownMs)) && ageMs >= AGE_MIN_MS && ageMs <= AGE_MAX_MS;
}

const stampOf = ({ vault }: Ctx, shopId: ShopId, shownMs: number): string => {
  const time = shownMs.toString(36);
  return `${time}.${vault.lookupHash("form-stamp", shopId, time)}`;
};
