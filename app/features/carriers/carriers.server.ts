import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { CarrierRules } from "./carrier.ts";
import { findCarrier } from "./carrier-book.ts";
import { parseCarrierRules } from "./carrier-rules.ts";
import { checkCarrierRules, type CarrierRuleProblem } from "./check-carrier-rules.ts";

export type StoredCarrierRules = {
  rules: CarrierRules;
  /** Counts saves; 0 when nothing was ever saved. */
  version: number;
};

/** What a shop says about carriers; no rules at all when it never said anything. */
export async function getCarrierRules(ctx: TxCtx, shopId: ShopId): Promise<StoredCarrierRules> {
  const row = await ctx.db.carrierRules.findUnique({
    where: { shopId },
    select: { rules: true, version: true },
  });
  return { rules: parseCarrierRules(row?.rules), version: row?.version ?? 0 };
}

export type SavedCarrierRules =
  | { kind: "saved"; version: number }
  | { kind: "conflict" }
  | { kind: "invalid"; problems: readonly CarrierRuleProblem[] };

/**
 * Saves rules, as somebody gave them, on top of the version they were made from. A conflict when somebody saved in the meantime,
 * invalid when anything is wrong with them: nothing is written then.
 */
export async function saveCarrierRules(
  tx: TxCtx,
  shopId: ShopId,
  { rules: given, version }: { rules: unknown; version: number },
): Promise<SavedCarrierRules> {
  const checked = checkCarrierRules(given);
  if (checked.kind === "invalid") return checked;
  const { rules } = checked;
  const saved = await tx.db.$queryRaw<{ version: number }[]>`
    insert into "CarrierRules" ("shopId", rules, version, "updatedAt")
    select ${shopId}, ${JSON.stringify(rules)}::jsonb, 1, now() where ${version} = 0
    on conflict ("shopId") do nothing
    returning version`;
  if (saved[0]) return { kind: "saved", version: saved[0].version };
  const { count } = await tx.db.carrierRules.updateMany({
    where: { shopId, version },
    data: { rules, version: { increment: 1 } },
  });
  return count === 1 ? { kind: "saved", version: version + 1 } : { kind: "conflict" };
}

/** The carriers that the merchant gave these very parcels, by the shipment's id. A carrier that the book no longer has is none. */
export async function listPins(
  tx: TxCtx,
  shopId: ShopId,
  shipmentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db.carrierPin.findMany({
    where: { shopId, shipmentId: { in: [...shipmentIds] } },
    select: { shipmentId: true, carrierId: true },
  });
  return new Map(
    rows
      .filter(({ carrierId }) => findCarrier(carrierId))
      .map(({ shipmentId, carrierId }) => [shipmentId, carrierId]),
  );
}

/** Gives a parcel a carrier, or with null lets it be found again. A carrier that the book does not have changes nothing. */
export async function pinCarrier(
  tx: TxCtx,
  shopId: ShopId,
  shipmentId: string,
  carrierId: string | null,
): Promise<"pinned" | "unpinned" | "unknown_carrier"> {
  if (carrierId === null) {
    await tx.db.carrierPin.deleteMany({ where: { shopId, shipmentId } });
    return "unpinned";
  }
  if (!findCarrier(carrierId)) return "unknown_carrier";
  await tx.db.carrierPin.upsert({
    where: { shopId_shipmentId: { shopId, shipmentId } },
    create: { shopId, shipmentId, carrierId },
    update: { carrierId },
  });
  return "pinned";
}
