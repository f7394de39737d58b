import { inTransaction, type Ctx } from "#app/context.server.ts";
import type { SavePageWords, SavePageWordsAnswer } from "#app/features/tracking-page/own-texts/words-view.ts";
import { getOwnTexts, saveOwnTexts } from "#app/features/tracking-page/tracking-page.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Saves own words that somebody edited, all of a language or nothing; pages that are asked for afterwards say them. */
export const savePageWords = (
  ctx: Ctx,
  shopId: ShopId,
  { language, version, texts }: SavePageWords,
): Promise<SavePageWordsAnswer> =>
  inTransaction(ctx, async (tx): Promise<SavePageWordsAnswer> => {
    const saved = await saveOwnTexts(tx, shopId, { language, given: texts, version });
    if (saved.kind === "invalid") return { ...saved, language };
    return { kind: saved.kind, language, stored: await getOwnTexts(tx, shopId, language) };
  });
