import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import {
  applyChange,
  decodeHistogram,
  emptyHistogram,
  encodeHistogram,
  type HistogramChange,
} from "./histogram.ts";
import type { FindHistogram, Histogram, HistogramPart } from "./learned.ts";

/** A histogram's name. */
export type HistogramName = { part: HistogramPart; key: string };

const nameOf = (part: HistogramPart, key: string): string => `${part} ${key}`;

/** The histograms of these names that there are, in one query however many estimates ask for them. */
export async function loadHistograms(
  { db }: TxCtx,
  shopId: ShopId,
  names: readonly HistogramName[],
): Promise<FindHistogram> {
  const wanted = new Map(names.map((name) => [nameOf(name.part, name.key), name]));
  const parts = [...wanted.values()].map(({ part }) => part);
  const keys = [...wanted.values()].map(({ key }) => key);
  const rows =
    parts.length === 0
      ? []
      : await db.$queryRaw<{ part: HistogramPart; key: string; weights: Uint8Array }[]>`
          select part, key, weights from "LearnedHistogram" where "shopId" = ${shopId}
            and (part, key) in (select * from unnest(${parts}::text[], ${keys}::text[]))`;
  const found = new Map(rows.map(({ part, key, weights }) => [nameOf(part, key), decodeHistogram(weights)]));
  return (part, key) => found.get(nameOf(part, key)) ?? null;
}

/**
 * Adds outcomes to histograms and takes others out. One at a time for a shop: lock its row of LearnedShop first, for a
 * histogram is read, changed and written back.
 */
export async function changeHistograms(
  tx: TxCtx,
  shopId: ShopId,
  changes: readonly HistogramChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const find = await loadHistograms(tx, shopId, changes);
  const changed = new Map<string, HistogramName & { histogram: Histogram }>();
  for (const change of changes) {
    const { part, key } = change;
    const name = nameOf(part, key);
    const entry = changed.get(name) ?? { part, key, histogram: find(part, key) ?? emptyHistogram() };
    applyChange(entry.histogram, change);
    changed.set(name, entry);
  }
  await writeHistograms(tx, shopId, [...changed.values()]);
}

/** Writes histograms over whatever there was of these names. */
export async function writeHistograms(
  { db }: TxCtx,
  shopId: ShopId,
  histograms: readonly (HistogramName & { histogram: Histogram })[],
): Promise<void> {
  await db.$executeRaw`
    insert into "LearnedHistogram" ("shopId", part, key, weights)
    select ${shopId}, part, key, weights
    from unnest(${histograms.map(({ part }) => part)}::text[], ${histograms.map(({ key }) => key)}::text[],
      ${histograms.map(({ histogram }) => encodeHistogram(histogram))}::bytea[]) as new (part, key, weights)
    on conflict ("shopId", part, key) do update set weights = excluded.weights`;
}
