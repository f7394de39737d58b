import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parsePageWordsForm } from "#app/features/tracking-page/own-texts/words-view.ts";
import { WordsPage } from "#app/features/tracking-page/ui/words/WordsPage.tsx";
import { loadPageWords } from "#app/flows/load-page-words.server.ts";
import { savePageWords } from "#app/flows/save-page-words.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) => loadPageWords(ctx, shopId, url.searchParams.get("language")));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const save = parsePageWordsForm(await args.request.formData());
    if (!save) throw badRequest();
    return savePageWords(ctx, shopId, save);
  });

export default function PageWords() {
  return <WordsPage view={useLoaderData<typeof loader>()} />;
}
