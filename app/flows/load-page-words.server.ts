import type { Ctx } from "#app/context.server.ts";
import { PAGE_LANGUAGES } from "#app/features/page-designs/page-languages.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { TEXT_KEYS } from "#app/features/tracking-page/own-texts/own-text.ts";
import { exampleOf, sampleValues } from "#app/features/tracking-page/own-texts/sample-values.ts";
import type { PageWordsView } from "#app/features/tracking-page/own-texts/words-view.ts";
import { CATALOGS } from "#app/features/tracking-page/texts/languages.ts";
import { countOwnTexts, getOwnTexts } from "#app/features/tracking-page/tracking-page.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { chooseLocale } from "#app/lib/locales.ts";

/** What the tracking page says, ours and the merchant's own, in the wanted language, else the shop's. */
export async function loadPageWords(
  ctx: Ctx,
  shopId: ShopId,
  wantedLanguage: string | null,
): Promise<PageWordsView> {
  const { primaryLocale } = await getShopProfile(ctx, shopId);
  const language = chooseLocale([wantedLanguage, primaryLocale], PAGE_LANGUAGES, "en");
  const ours = CATALOGS[language];
  const samples = sampleValues(language, ctx.now());
  const examples = TEXT_KEYS.map((key) => [key, exampleOf(ours[key], language, samples) ?? ours[key]]);
  return {
    language,
    counts: Object.fromEntries(await countOwnTexts(ctx, shopId)),
    ours,
    // One for each key of ours.
    examples: Object.fromEntries(examples) as PageWordsView["examples"],
    samples,
    stored: await getOwnTexts(ctx, shopId, language),
  };
}
