import { useNavigate, useRevalidator } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Card, Page, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { momentName } from "#app/features/messages/ui/message-words.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useAnswer } from "#app/ui/use-answer.ts";
import type { EditorView, PreviewAnswer, PreviewSubject } from "../editor-view.ts";
import { BlockList } from "./BlockList.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";

import { EditorFormProvider } from "./EditorForm.tsx";
import { EditorModals, type Asking } from "./EditorModals.tsx";
import { HeadCard } from "./HeadCard.tsx";
import { MailBanners } from "./MailBanners.tsx";
import { MailProblems } from "./MailProblems.tsx";
import { MailView } from "./MailView.tsx";
import { StateLine } from "#app/ui/editor/StateLine.tsx";
import { SubjectFields } from "#app/ui/editor/SubjectFields.tsx";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import { useLeaveGuard } from "#app/ui/editor/use-leave-guard.ts";
import { useTemplate, type TemplateDeed } from "./use-template.ts";
import { useUndoKeys } from "#app/ui/editor/use-undo-keys.ts";
import styles from "#app/ui/editor/editor.module.css";

/** A mail of one moment in one language, while it is being designed: its blocks, and beside them what they become. */
export function MessageEditorPage({ view }: { view: EditorView }) {
  const t = useTexts();
  const navigate = useNavigate();
  const revalidator = useRevalidator();
  const shopify = useAppBridge();
  const nameOf = useLanguageNames();
  const model = useTemplate(view);
  const { editor, dispatch, view: template, refused } = model;
  const [tab, setTab] = useState<"edit" | "preview">("edit");
  const [asking, setAsking] = useState<Asking | null>(null);
  const [lookingAt, setLookingAt] = useState<number | null>(null);
  const [subject, setSubject] = useState<PreviewSubject>({ kind: "sample", name: "typical" });
  const [isPublishing, setIsPublishing] = useState(false);
  useUndoKeys(dispatch);
  const guard = useLeaveGuard(model.saveState !== "saved", model.save);
  const { moment, locale, variables } = view;
  const preview = useAnswer<PreviewAnswer>(
    `/app/messages/${moment}/preview`,
    JSON.stringify({
      locale,
      subject,
      version: lookingAt,
      document: lookingAt === null ? editor.document : null,
    }),
    null,
  );
  const seen =
    preview.answer?.kind === "rendered" || preview.answer?.kind === "failed" ? preview.answer.problems : [];
  const problems = refused.length > 0 ? refused : lookingAt === null ? seen : [];

  const perform = async (deed: TemplateDeed, said: string) => {
    const outcome = await model.perform(deed);
    if (outcome === "done") {
      setAsking(null);
      setLookingAt(null);
      shopify.toast.show(said);
      revalidator.revalidate();
    }
    if (outcome === "failed") shopify.toast.show(t("editor.didNotWork"), { isError: true });
  };
  const publish = async () => {
    setIsPublishing(true);
    await perform({ intent: "publish" }, t("editor.published"));
    setIsPublishing(false);
  };
  const title = t("editor.title", { moment: momentName(moment, t) });
  const canPublish = template.isDraft || model.saveState !== "saved";
  return (
    <EditorFormProvider
      form={{ document: editor.document, selectedId: editor.selectedId, dispatch, problems, variables }}
    >
      <Page
        fullWidth
        title={title}
        backAction={{ content: momentName(moment, t), url: `/app/messages/${moment}` }}
        primaryAction={{
          content: t("editor.publish"),
          disabled: !canPublish || model.conflict !== null,
          loading: isPublishing,
          onAction: () => void publish(),
        }}
        secondaryActions={[
          { content: t("editor.sendTest"), onAction: () => setAsking({ what: "test" }) },
          { content: t("editor.versions"), onAction: () => setAsking({ what: "versions" }) },
          { content: t("editor.copyTitle"), onAction: () => setAsking({ what: "copy" }) },
          {
            content: t("editor.discard"),
            disabled: !template.isDraft,
            onAction: () => setAsking({ what: "discard" }),
          },
          {
            content: t("editor.reset"),
            disabled: template.publishedVersion === null && !template.isDraft,
            onAction: () => setAsking({ what: "reset" }),
          },
        ]}
      >
        <TitleBar title={title} />
        <BlockStack gap="400">
          <MailBanners
            template={template}
            conflict={model.conflict}
            looking={
              lookingAt === null
                ? null
                : {
                    version: lookingAt,
                    rollBack: () => setAsking({ what: "roll_back", version: lookingAt }),
                    stop: () => setLookingAt(null),
                  }
            }
          />
          <MailProblems refused={refused} onGo={() => setTab("edit")} />
          <StateLine
            inUse={
              template.publishedVersion === null
                ? t("editor.sendingOurs")
                : t("editor.sendingVersion", { version: template.publishedVersion })
            }
            draft={template}
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
                <BlockStack gap="400">
                  <Card>
                    <Select
                      label={t("editor.language")}
                      options={view.languages.map((one) => ({
                        value: one.locale,
                        label:
                          one.isOwn || one.isDraft
                            ? t("editor.ownLanguage", { language: nameOf(one.locale) })
                            : nameOf(one.locale),
                      }))}
                      value={locale}
                      onChange={(next) => navigate(`/app/messages/${moment}/edit?language=${next}`)}
                    />
                  </Card>
                  <HeadCard />
                  <Card>
                    <BlockStack gap="300">
                      <Text as="h2" variant="headingMd">
                        {t("editor.blocks")}
                      </Text>
                      <BlockList list={null} />
                    </BlockStack>
                  </Card>
                </BlockStack>
              </div>
              <div className={styles["aside"]}>
                <MailView title={t("editor.preview")} state={preview} from={view.from} lang={locale}>
                  <SubjectFields
                    samples={view.samples.map((name) => ({ name, label: t(`editor.sample.${name}`) }))}
                    subject={subject}
                    onChange={setSubject}
                  />
                </MailView>
              </div>
            </div>
          </div>
        </BlockStack>
        <EditorModals
          asking={asking}
          view={view}
          model={model}
          subject={subject}
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
    </EditorFormProvider>
  );
}
