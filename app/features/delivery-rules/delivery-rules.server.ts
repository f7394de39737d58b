import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { isZone } from "#app/lib/time.ts";
import { parseRules } from "./parse-rules.ts";
import type { ShopPlace } from "./plan.ts";
import { rulesFingerprint } from "./rules-fingerprint.ts";
import type { DeliveryRules } from "./rules.ts";
import { usualRulesFor } from "./usual-rules.ts";

export type StoredRules = {
  rules: DeliveryRules;
  /** Counts saves; 0 when nothing was ever saved and everything is as usual. */
  version: number;
  shop: ShopPlace;
  /** Of what the learned histograms are counted by. */
  fingerprint: string;
};

/** A shop's rules, or what is usual where it is. Hand the same objects on to plan many orders: see `planDays`. */
export async function getDeliveryRules(ctx: TxCtx, shopId: ShopId): Promise<StoredRules> {
  const [row, shopRow] = await Promise.all([
    ctx.db.deliveryRules.findUnique({ where: { shopId }, select: { rules: true, version: true } }),
    ctx.db.shop.findUnique({
      where: { shopId },
      select: { ianaTimezone: true, countryCode: true, provinceCode: true },
    }),
  ]);
  const shop: ShopPlace = {
    zone: isZone(shopRow?.ianaTimezone) ? shopRow.ianaTimezone : "UTC",
    countryCode: shopRow?.countryCode ?? null,
    provinceCode: shopRow?.provinceCode ?? null,
  };
  const usual = usualRulesFor(shop);
  const rules = row ? parseRules(row.rules, usual) : usual;
  return { rules, version: row?.version ?? 0, shop, fingerprint: rulesFingerprint(rules, shop) };
}

export type SavedRules = { kind: "saved"; version: number } | { kind: "conflict" };

/**
 * Saves checked rules on top of the version they were made from. A conflict when somebody saved in the meantime:
 * nothing is written then.
 */
export async function saveDeliveryRules(
  ctx: TxCtx,
  shopId: ShopId,
  { rules, version }: { rules: DeliveryRules; version: number },
): Promise<SavedRules> {
  const saved = await ctx.db.$queryRaw<{ version: number }[]>`
    insert into "DeliveryRules" ("shopId", rules, version, "updatedAt")
    select ${shopId}, ${JSON.stringify(rules)}::jsonb, 1, now() where ${version} = 0
    on conflict ("shopId") do nothing
    returning version`;
  if (saved[0]) return { kind: "saved", version: saved[0].version };
  const { count } = await ctx.db.deliveryRules.updateMany({
    where: { shopId, version },
    data: { rules, version: { increment: 1 } },
  });
  return count === 1 ? { kind: "saved", version: version + 1 } : { kind: "conflict" };
}
