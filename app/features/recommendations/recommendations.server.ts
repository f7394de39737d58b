import { z } from "zod";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, dateFromInstant, HOUR_MS, instantFromDate, MINUTE_MS } from "#app/lib/time.ts";
import { recommendedSchema, sourceOf, type Recommended, type RecommendedSource } from "./recommended.ts";

/** What is sold out must vanish soon; what the shop's storefront does not tell anew for a day is not shown any more. */
const FRESH_MS = HOUR_MS;
const SHOWN_MS = DAY_MS;
/** Nobody who looks meanwhile needs to say it again. */
const WANTED_MS = 5 * MINUTE_MS;
/** What no page has wanted for so long is not asked for any more. */
const FORGOTTEN_MS = 7 * DAY_MS;
const NEVER = new Date(0);

export type FoundRecommended = {
  /** Lists by key; what is not known yet, or too old to be shown, is not among them. */
  lists: Map<string, Recommended[]>;
  /** Keys that somebody should ask the storefront for. */
  stale: string[];
};

/** The lists of these keys, in one query. */
export async function findRecommended(
  ctx: TxCtx,
  shopId: ShopId,
  keys: readonly string[],
): Promise<FoundRecommended> {
  const now = ctx.now();
  const rows = await ctx.db.recommended.findMany({ where: { shopId, source: { in: [...keys] } } });
  const bySource = new Map(rows.map((row) => [row.source, row]));
  const isAfter = (date: Date, ageMs: number) => instantFromDate(date) > addMs(now, -ageMs);
  return {
    lists: new Map(
      rows.flatMap(({ source, products, fetchedAt }) =>
        isAfter(fetchedAt, SHOWN_MS) ? [[source, readProducts(products)] as const] : [],
      ),
    ),
    stale: keys.filter((key) => {
      const row = bySource.get(key);
      return !row || !(isAfter(row.fetchedAt, FRESH_MS) || isAfter(row.wantedAt, WANTED_MS));
    }),
  };
}

const readProducts = (stored: unknown): Recommended[] =>
  z.array(recommendedSchema).safeParse(stored).data ?? [];

/** Notes that pages want these. */
export async function wantRecommended(tx: TxCtx, shopId: ShopId, keys: readonly string[]): Promise<void> {
  const now = dateFromInstant(tx.now());
  await tx.db.$executeRaw`
    insert into "Recommended" ("shopId", source, products, "fetchedAt", "wantedAt")
    select ${shopId}, key, '[]'::jsonb, ${NEVER}, ${now} from unnest(${keys.toSorted()}::text[]) as key
    on conflict ("shopId", source) do update set "wantedAt" = excluded."wantedAt"`;
}

/** What pages want and nobody has asked for lately; the oldest first. */
export async function listStaleSources(
  ctx: TxCtx,
  shopId: ShopId,
  limit: number,
): Promise<RecommendedSource[]> {
  const now = ctx.now();
  const rows = await ctx.db.recommended.findMany({
    where: {
      shopId,
      fetchedAt: { lt: dateFromInstant(addMs(now, -FRESH_MS)) },
      wantedAt: { gt: dateFromInstant(addMs(now, -FORGOTTEN_MS)) },
    },
    orderBy: { fetchedAt: "asc" },
    take: limit,
    select: { source: true },
  });
  return rows.flatMap(({ source }) => sourceOf(source) ?? []);
}

/** Keeps an answer of the storefront's. */
export async function saveRecommended(
  ctx: TxCtx,
  shopId: ShopId,
  source: string,
  products: Recommended[],
): Promise<void> {
  await ctx.db.recommended.updateMany({
    where: { shopId, source },
    data: { products, fetchedAt: dateFromInstant(ctx.now()) },
  });
}
