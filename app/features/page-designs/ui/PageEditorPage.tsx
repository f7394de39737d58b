import { useRevalidator } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import { SubjectFields } from "#app/ui/editor/SubjectFields.tsx";
import { ConflictBanner, LookingBanner } from "#app/ui/editor/EditorBanners.tsx";
import { StateLine } from "#app/ui/editor/StateLine.tsx";
import { useLeaveGuard } from "#app/ui/editor/use-leave-guard.ts";
import { useUndoKeys } from "#app/ui/editor/use-undo-keys.ts";
import { useAnswer } from "#app/ui/use-answer.ts";
import type { PageEditorView, PagePreviewAnswer, PageSubject } from "../editor-view.ts";
import type { PageLanguage } from "../page-languages.ts";
import { PREVIEW_SAMPLES } from "../preview-samples.ts";
import { DesignFormProvider } from "./DesignForm.tsx";
import { EditPane, type EditPart } from "./EditPane.tsx";
import { PageModals, type Asking } from "./PageModals.tsx";
import { PagePreview } from "./PagePreview.tsx";
import { PageProblems } from "./PageProblems.tsx";
import { usePage, type PageDeed } from "./use-page.ts";
import styles from "#app/ui/editor/editor.module.css";

/** A tracking page while it is being designed: its blocks, and beside them what a shopper sees. */
export function PageEditorPage({ view }: { view: PageEditorView }) {
  const t = useTexts();
  const revalidator = useRevalidator();
  const shopify = useAppBridge();
  const model = usePage(view);
  const { editor, dispatch, view: current, refused } = model;
  const [tab, setTab] = useState<"edit" | "preview">("edit");
  const [part, setPart] = useState<EditPart>("blocks");
  const [asking, setAsking] = useState<Asking | null>(null);
  const [lookingAt, setLookingAt] = useState<number | null>(null);
  const [language, setLanguage] = useState<PageLanguage>(editor.document.mainLanguage);
  const [subject, setSubject] = useState<PageSubject>({ kind: "sample", name: "promised" });
  const [isPublishing, setIsPublishing] = useState(false);
  useUndoKeys(dispatch);
  const guard = useLeaveGuard(model.saveState !== "saved", model.save);
  const preview = useAnswer<PagePreviewAnswer>(
    `/app/pages/${encodeURIComponent(view.pageId)}/preview`,
    JSON.stringify({
      language,
      subject,
      version: lookingAt,
      document: lookingAt === null ? editor.document : null,
    }),
    null,
  );
  const seen = lookingAt === null && preview.answer?.kind === "rendered" ? preview.answer : null;
  const problems = refused.length > 0 ? refused : (seen?.problems ?? []);

  const perform = async (deed: PageDeed, said: string) => {
    const outcome = await model.perform(deed);
    if (outcome !== "failed") setAsking(null);
    if (outcome === "done") {
      setLookingAt(null);
      shopify.toast.show(said);
      revalidator.revalidate();
    }
    if (outcome === "failed") shopify.toast.show(t("editor.didNotWork"), { isError: true });
  };
  const publish = async () => {
    // Errors are the server's to refuse; it says at which block.
    const isHarmless = problems.every(({ severity }) => severity === "warning");
    if (problems.length > 0 && isHarmless) return setAsking({ what: "publish", warnings: problems });
    setIsPublishing(true);
    await perform({ intent: "publish" }, t("pageEditor.published"));
    setIsPublishing(false);
  };
  const canPublish = current.isDraft || model.saveState !== "saved";
  const isPublished = current.publishedVersion !== null;
  return (
    <DesignFormProvider
      form={{
        design: editor.document,
        selectedId: editor.selectedId,
        dispatch,
        problems,
        language,
        setLanguage,
        shown: seen?.shown ?? null,
      }}
    >
      <Page
        fullWidth
        title={view.name}
        backAction={{ content: t("app.pages"), url: "/app/pages" }}
        primaryAction={{
          content: t("editor.publish"),
          disabled: !canPublish || model.conflict !== null,
          loading: isPublishing,
          onAction: () => void publish(),
        }}
        secondaryActions={[
          { content: t("editor.versions"), onAction: () => setAsking({ what: "versions" }) },
          { content: t("pageEditor.startOver"), onAction: () => setAsking({ what: "start_over" }) },
          { content: t("pageEditor.rename"), onAction: () => setAsking({ what: "rename" }) },
          {
            content: t("editor.discard"),
            disabled: !current.isDraft || !isPublished,
            onAction: () => setAsking({ what: "discard" }),
          },
          ...(isPublished
            ? [{ content: t("pageEditor.seeStorefront"), url: view.storefrontUrl, external: true }]
            : []),
        ]}
      >
        <TitleBar title={view.name} />
        <BlockStack gap="400">
          {model.conflict && <ConflictBanner {...model.conflict} />}
          {lookingAt !== null && (
            <LookingBanner
              version={lookingAt}
              rollBack={() => setAsking({ what: "roll_back", version: lookingAt })}
              stop={() => setLookingAt(null)}
            />
          )}
          <PageProblems
            refused={refused}
            onGo={(wanted) => {
              setTab("edit");
              setPart(wanted);
            }}
          />
          <StateLine
            inUse={
              current.publishedVersion === null
                ? t("pageEditor.notShown")
                : t("pageEditor.showingVersion", { version: current.publishedVersion })
            }
            draft={current}
            saveState={model.saveState}
            onRetry={() => void model.save()}
            steps={editor}
            dispatch={dispatch}
          />
          <div>
            <div className={styles["tabs"]}>
              <ChoiceButtons
                label={t("editor.shown")}
                labelHidden
                options={[
                  { value: "edit", label: t("editor.edit") },
                  { value: "preview", label: t("editor.preview") },
                ]}
                value={tab}
                onChange={setTab}
              />
            </div>
            <div className={styles["columns"]} data-tab={tab}>
              <div className={styles["form"]}>
                <EditPane part={part} onPart={setPart} />
              </div>
              <div className={styles["aside"]}>
                <PagePreview name={view.name} state={preview} language={language}>
                  <SubjectFields
                    samples={PREVIEW_SAMPLES.map((name) => ({ name, label: t(`pageEditor.sample.${name}`) }))}
                    subject={subject}
                    onChange={setSubject}
                  />
                </PagePreview>
              </div>
            </div>
          </div>
        </BlockStack>
        <PageModals
          asking={asking}
          view={view}
          model={model}
          guard={guard}
          perform={perform}
          onAsk={setAsking}
          onLook={(version) => {
            setAsking(null);
            setLookingAt(version);
            setTab("preview");
          }}
        />
      </Page>
    </DesignFormProvider>
  );
}
