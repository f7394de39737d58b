import { randomBytes } from "node:crypto";
import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, instantOrNull, type Instant } from "#app/lib/time.ts";

/** What a shop's own storefront may do; the secret is not part of it. */
export type HeadlessAccess = { origins: string[]; createdAt: Instant; rotatedAt: Instant | null };

const SECRET_BYTES = 32;

/** Null for a shop that has not switched it on, or has removed the app. */
export async function findAccess(ctx: Ctx, shopId: ShopId): Promise<HeadlessAccess | null> {
  const [row] = await ctx.db.$queryRaw<{ origins: string[]; createdAt: Date; rotatedAt: Date | null }[]>`
    select a.origins, a."createdAt", a."rotatedAt" from "HeadlessAccess" a
    join "Shop" s on s."shopId" = a."shopId" and s."uninstalledAt" is null
    where a."shopId" = ${shopId}`;
  if (!row) return null;
  const { origins, createdAt, rotatedAt } = row;
  return { origins, createdAt: instantFromDate(createdAt), rotatedAt: instantOrNull(rotatedAt) };
}

/** What the shop's server signs with; null for a shop that has not switched it on. */
export async function findSecret(ctx: Ctx, shopId: ShopId): Promise<string | null> {
  const row = await ctx.db.headlessAccess.findUnique({ where: { shopId }, select: { secretSealed: true } });
  return row && ctx.vault.unseal(row.secretSealed);
}

/**
 * Switches headless access on and returns the secret, which is told this once; null when it is on already, so that two
 * members of staff at once do not take each other's secret away.
 */
export async function switchOn(ctx: Ctx, shopId: ShopId): Promise<string | null> {
  const secret = makeSecret();
  const { count } = await ctx.db.headlessAccess.createMany({
    data: [{ shopId, secretSealed: ctx.vault.seal(secret), createdAt: dateFromInstant(ctx.now()) }],
    skipDuplicates: true,
  });
  return count > 0 ? secret : null;
}

/** A new secret, told this once; what was signed with the old one is refused from now on. Null when access is off. */
export async function rotateSecret(ctx: Ctx, shopId: ShopId): Promise<string | null> {
  const secret = makeSecret();
  const { count } = await ctx.db.headlessAccess.updateMany({
    where: { shopId },
    data: { secretSealed: ctx.vault.seal(secret), rotatedAt: dateFromInstant(ctx.now()) },
  });
  return count > 0 ? secret : null;
}

/** From now on the shop's addresses answer like those of a shop that never had access. */
export async function switchOff(ctx: Ctx, shopId: ShopId): Promise<void> {
  await ctx.db.headlessAccess.deleteMany({ where: { shopId } });
}

export async function saveOrigins(ctx: Ctx, shopId: ShopId, origins: string[]): Promise<void> {
  await ctx.db.headlessAccess.updateMany({ where: { shopId }, data: { origins } });
}

const makeSecret = (): string => `dsh_${randomBytes(SECRET_BYTES).toString("base64url")}`;
