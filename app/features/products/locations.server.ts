import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";
import type { LocationFacts } from "./location.ts";

/** Where the shop's parcels may start: open places first, then by name. Empty until Shopify has told us, or may not. */
export async function listLocations(ctx: TxCtx, shopId: ShopId): Promise<LocationFacts[]> {
  return ctx.db.location.findMany({
    where: { shopId },
    omit: { shopId: true, fetchedAt: true },
    orderBy: [{ isActive: "desc" }, { name: "asc" }, { locationId: "asc" }],
  });
}

/**
 * Keeps all locations that Shopify told of at that time; an answer asked for earlier than what is stored changes nothing.
 * One that is not among them is gone: it stays known, as closed, for past orders name it.
 */
export async function saveLocations(
  tx: TxCtx,
  shopId: ShopId,
  { locations, askedAt }: { locations: LocationFacts[]; askedAt: Instant },
): Promise<void> {
  const fetchedAt = dateFromInstant(askedAt);
  for (const { locationId, ...facts } of locations.toSorted((a, b) => (a.locationId < b.locationId ? -1 : 1)))
    await tx.db.$executeRaw`
      insert into "Location"
        ("shopId", "locationId", "name", "countryCode", "provinceCode", "postcode", "isActive", "fetchedAt")
      values (${shopId}, ${locationId}, ${facts.name}, ${facts.countryCode}, ${facts.provinceCode},
        ${facts.postcode}, ${facts.isActive}, ${fetchedAt})
      on conflict ("shopId", "locationId") do update set
        "name" = excluded."name", "countryCode" = excluded."countryCode",
        "provinceCode" = excluded."provinceCode", "postcode" = excluded."postcode",
        "isActive" = excluded."isActive", "fetchedAt" = excluded."fetchedAt"
      where "Location"."fetchedAt" <= excluded."fetchedAt"`;
  await tx.db.location.updateMany({
    where: { shopId, fetchedAt: { lt: fetchedAt } },
    data: { isActive: false, fetchedAt },
  });
}
