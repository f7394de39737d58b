import { useReader } from "#app/ui/AdminTexts.tsx";
import { useAnswer } from "#app/ui/use-answer.ts";
import type { Brand } from "#app/features/brand/brand.ts";
import type { PreviewAnswer } from "../editor-view.ts";
import { MailView } from "./MailView.tsx";

/** Our own shipping notice in a brand, saved or not, in the reader's language. */
export function BrandPreview({ brand, from }: { brand: Brand; from: { name: string; address: string } }) {
  const { t, locale } = useReader();
  const state = useAnswer<PreviewAnswer>(
    "/app/messages/brand/preview",
    JSON.stringify({ brand, language: locale }),
    null,
  );
  return <MailView title={t("brand.preview")} state={state} from={from} lang={locale} />;
}
