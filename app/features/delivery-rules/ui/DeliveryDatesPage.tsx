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
import { useAnswer } from "./use-answer.ts";
import { useEditor } from "./use-editor.ts";
import { useOpenSections } from "./use-open-sections.ts";
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
  useFreshWhile(!isShopKnown);
  useChangeOf(isShopKnown, () => setOrder(view.order));

  // Faults are shown once somebody wants to save, and from then on they come and go while typing.
  const [showsProblems, setShowsProblems] = useState(false);
  const [problems, setProblems] = useState(view.preview.problems);
  useChangeOf(preview.answer, () => setProblems(preview.answer?.problems ?? []));
  useChangeOf(editor.answer, () => {
    if (editor.answer?.kind === "invalid") setProblems(editor.answer.problems);
    setShowsProblems(editor.answer?.kind === "invalid");
  });
  const shown = showsProblems ? problems : [];
  const sections = useOpenSections();
  const form = {
    draft: editor.draft,
    change: (part: Partial<typeof editor.draft>) => editor.setDraft((before) => ({ ...before, ...part })),
    problemAt: (path: string) => {
      const problem = shown.find((one) => one.path === path || one.path.startsWith(`${path}.`));
      return problem && problemText(problem);
    },
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
            problems={shown}
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
                showProblems={
                  showsProblems || problems.length === 0
                    ? null
                    : () => {
                        setShowsProblems(true);
                        sections.goTo(problems[0]?.path ?? "");
                      }
                }
              />
            </div>
            <div className={styles["sections"]}>
              <RuleSections
                sections={sections}
                problems={shown}
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
