import { SaveBar, TitleBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import { useState } from "react";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useFreshWhile } from "#app/ui/use-fresh-while.ts";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { DeliveryDatesView, PreviewAnswer } from "../delivery-dates-view.ts";
import { Banners } from "./Banners.tsx";
import { PreviewCard } from "./PreviewCard.tsx";
import { RulesFormProvider } from "./RulesForm.tsx";
import { RuleSections } from "./RuleSections.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { useAnswer } from "#app/ui/use-answer.ts";
import { useEditor } from "./use-editor.ts";
import { useOpenSections } from "./use-open-sections.ts";
import { useProblems } from "./use-problems.ts";
import { useProblemText } from "./use-problem-text.ts";
import { toDraft } from "../rules-draft.ts";
import styles from "./rules.module.css";

/** What shoppers are told, the rules behind it, and what they mean for one order while they are being changed. */
export function DeliveryDatesPage({ view }: { view: DeliveryDatesView }) {
  const { t, locale } = useReader();
  const { facts, learning, published } = view;
  const editor = useEditor(view.stored);
  const [order, setOrder] = useState(view.order);
  // The order of the page's first moment stays its own, also when the page's data is loaded again.
  const [loaded] = useState(() => ({
    question: JSON.stringify({
      draft: toDraft(view.stored.rules),
      order: view.order,
      language: view.language,
    }),
    answer: view.preview,
  }));
  const question = JSON.stringify({ draft: editor.draft, order, language: locale });
  const preview = useAnswer<PreviewAnswer>("/app/delivery-dates/preview", question, loaded);
  const problemText = useProblemText();
  // On the first day the shop's own country may still be on its way from Shopify.
  const isShopKnown = facts.shop.countryCode !== null;
  useFreshWhile(!isShopKnown || learning.isRebuilding || published.state === "waiting");
  useChangeOf(isShopKnown, () => setOrder(view.order));

  const { errors, marked, hints, mark } = useProblems(view.preview.problems, preview.answer, editor.answer);
  const sections = useOpenSections();
  const form = {
    draft: editor.draft,
    change: (part: Partial<typeof editor.draft>) => editor.setDraft((before) => ({ ...before, ...part })),
    problemAt: (path: string) => {
      const problem = marked.find((one) => one.path === path || one.path.startsWith(`${path}.`));
      return problem && problemText(problem);
    },
    goTo: sections.goTo,
    facts,
  };
  return (
    <RulesFormProvider form={form}>
      <Page fullWidth title={t("app.deliveryDates")}>
        <TitleBar title={t("app.deliveryDates")} />
        <SaveBar id="delivery-dates-save-bar" open={editor.isChanged}>
          {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
          <button variant="primary" onClick={editor.save} {...(editor.isSaving ? { loading: "" } : {})}>
            {t("rules.save")}
          </button>
          <button onClick={editor.discard}>{t("rules.discard")}</button>
        </SaveBar>
        <BlockStack gap="400">
          <StatusLine rules={view.stored.rules} learning={learning} published={published} />
          {!isShopKnown && <Banner tone="info">{t("rules.shopUnknown")}</Banner>}
          <Banners
            problems={marked}
            refusal={editor.answer?.kind === "invalid" ? editor.answer : null}
            conflict={editor.conflict}
            goTo={sections.goTo}
          />
          <div className={styles["columns"]}>
            <div className={styles["aside"]}>
              <PreviewCard
                order={order}
                setOrder={setOrder}
                state={preview}
                problemCount={errors.length}
                showProblems={() => {
                  mark();
                  sections.goTo(errors[0]?.path ?? "");
                }}
              />
            </div>
            <div className={styles["sections"]}>
              <RuleSections
                sections={sections}
                problems={marked}
                hints={hints}
                preview={preview.answer?.preview ?? null}
                learning={learning}
              />
            </div>
          </div>
        </BlockStack>
      </Page>
    </RulesFormProvider>
  );
}
