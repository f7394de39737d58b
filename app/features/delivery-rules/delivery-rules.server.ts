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
  // One statement, because every webhook asks.
  const [row] = await ctx.db.$queryRaw<RulesRow[]>`
    select shop."ianaTimezone", shop."countryCode", shop."provinceCode", stored.rules, stored.version
    from (select ${shopId} as "shopId") asked
    left join "Shop" shop on shop."shopId" = asked."shopId"
    left join "DeliveryRules" stored on stored."shopId" = asked."shopId"`;
  const shop: ShopPlace = {
    zone: isZone(row?.ianaTimezone) ? row.ianaTimezone : "UTC",
    countryCode: row?.countryCode ?? null,
    provinceCode: row?.provinceCode ?? null,
  };
  const usual = usualRulesFor(shop);
  const rules = row?.version ? parseRules(row.rules, usual) : usual;
  return { rules, version: row?.version ?? 0, shop, fingerprint: rulesFingerprint(rules, shop) };
}

/** Nulls where there is no such row. Saved rules have a version from 1 on. */
type RulesRow = {
  ianaTimezone: string | null;
  countryCode: string | null;
  provinceCode: string | null;
  rules: unknown;
  version: number | null;
};

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
