import type { Ctx, TxCtx } from "#app/context.server.ts";
import { boundedCache } from "#app/lib/bounded-cache.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Language } from "../texts/languages.ts";
import { checkOwnTexts, type OwnTextFaults } from "./check-own-texts.ts";
import type { OwnTextsStamp } from "../view.ts";
import { parseOwnTexts, type OwnTexts } from "./own-text.ts";
import type { StoredOwnTexts } from "./words-view.ts";

/** Own words in one language, as they are edited. */
export async function getOwnTexts(
  { db }: TxCtx,
  shopId: ShopId,
  language: Language,
): Promise<StoredOwnTexts> {
  const row = await db.pageTexts.findUnique({
    where: { shopId_language: { shopId, language } },
    select: { texts: true, version: true },
  });
  return { texts: parseOwnTexts(row?.texts), version: row?.version ?? 0 };
}

/** How many own texts there are, by language; languages without any are left out. */
export async function countOwnTexts({ db }: TxCtx, shopId: ShopId): Promise<ReadonlyMap<string, number>> {
  const rows = await db.pageTexts.findMany({ where: { shopId }, select: { language: true, texts: true } });
  const counts = rows.map(
    ({ language, texts }) => [language, Object.keys(parseOwnTexts(texts)).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

export type SavedOwnTexts =
  { kind: "saved" } | { kind: "conflict" } | { kind: "invalid"; faults: OwnTextFaults };

/**
 * Saves all own words of a language over the version that they were made from. A conflict when somebody saved meanwhile,
 * invalid when one of them cannot stand in for ours: nothing is written then.
 */
export async function saveOwnTexts(
  { db }: TxCtx,
  shopId: ShopId,
  { language, given, version }: { language: Language; given: Record<string, string>; version: number },
): Promise<SavedOwnTexts> {
  const { texts, faults } = checkOwnTexts(language, given);
  if (Object.keys(faults).length > 0) return { kind: "invalid", faults };
  if (version === 0) {
    const { count } = await db.pageTexts.createMany({
      data: [{ shopId, language, texts }],
      skipDuplicates: true,
    });
    return count === 1 ? { kind: "saved" } : { kind: "conflict" };
  }
  const { count } = await db.pageTexts.updateMany({
    where: { shopId, language, version },
    data: { texts, version: { increment: 1 } },
  });
  return count === 1 ? { kind: "saved" } : { kind: "conflict" };
}

const KEPT_MAX = 500;

/** The own words that a page is to say; null when the merchant has none in the language. Known ones cost no query. */
export async function loadOwnTexts(
  ctx: Ctx,
  shopId: ShopId,
  wanted: OwnTextsStamp | null,
): Promise<OwnTexts | null> {
  if (!wanted) return null;
  const kept = known(`${shopId} ${wanted.language} ${wanted.version} ${wanted.savedAt}`);
  kept.texts ??= (await getOwnTexts(ctx, shopId, wanted.language)).texts;
  return kept.texts;
}

const known = boundedCache(KEPT_MAX, (_key: string): { texts: OwnTexts | null } => ({ texts: null }));
