import { Banner, BlockStack, ChoiceList, Link, List, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { EditorView, LeftToTranslate, TemplateAnswer } from "../editor-view.ts";
import type { MailDocument } from "../mail-document.ts";
import { postQuestion } from "#app/ui/editor/post-question.ts";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";

type Props = {
  view: Pick<EditorView, "moment" | "locale" | "languages">;
  document: MailDocument;
  path: string;
  onClose: () => void;
};

const SHOWN_MAX = 6;

/** Copies what is being edited to other languages as drafts, and says what is left to translate there. */
export function CopyModal({ view: { moment, locale, languages }, document, path, onClose }: Props) {
  const t = useTexts();
  const nameOf = useLanguageNames();
  const [to, setTo] = useState<MailLocale[]>([]);
  const [state, setState] = useState<"asking" | "working" | "failed">("asking");
  const [left, setLeft] = useState<LeftToTranslate[] | null>(null);
  const copy = async () => {
    setState("working");
    try {
      const answer = await postQuestion<TemplateAnswer>(path, { intent: "copy", locale, document, to });
      if (answer.kind === "copied") setLeft(answer.left);
      setState("asking");
    } catch {
      setState("failed");
    }
  };
  const close = { content: t(left ? "editor.close" : "editor.cancel"), onAction: onClose };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("editor.copyTitle")}
      {...(left
        ? {}
        : {
            primaryAction: {
              content: t("editor.copy"),
              disabled: to.length === 0,
              loading: state === "working",
              onAction: () => void copy(),
            },
          })}
      secondaryActions={[close]}
    >
      <Modal.Section>
        {left ? (
          <BlockStack gap="400">
            <Text as="p">{t("editor.copied", { count: left.length })}</Text>
            {left.map(({ locale: language, texts }) => (
              <BlockStack key={language} gap="100">
                <Link url={`/app/messages/${moment}/edit?language=${language}`}>{nameOf(language)}</Link>
                {texts.length === 0 && <Text as="p">{t("editor.nothingLeft")}</Text>}
                {texts.length > 0 && (
                  <>
                    <Text as="p" tone="subdued">
                      {t("editor.leftToTranslate", { count: texts.length })}
                    </Text>
                    <List>
                      {texts.slice(0, SHOWN_MAX).map((text) => (
                        <List.Item key={text}>
                          <span lang={locale} style={{ overflowWrap: "anywhere" }}>
                            {text}
                          </span>
                        </List.Item>
                      ))}
                    </List>
                    {texts.length > SHOWN_MAX && (
                      <Text as="p" tone="subdued">
                        {t("editor.andMore", { count: texts.length - SHOWN_MAX })}
                      </Text>
                    )}
                  </>
                )}
              </BlockStack>
            ))}
          </BlockStack>
        ) : (
          <BlockStack gap="400">
            {state === "failed" && <Banner tone="critical">{t("editor.didNotWork")}</Banner>}
            <Text as="p">{t("editor.copyText")}</Text>
            <ChoiceList
              title={t("editor.copyTo")}
              allowMultiple
              choices={languages
                .filter((one) => one.locale !== locale)
                .map((one) => ({
                  value: one.locale,
                  label: nameOf(one.locale),
                  ...(one.isDraft ? { helpText: t("editor.hasDraft") } : {}),
                }))}
              selected={to}
              // The choices' values are languages.
              onChange={(chosen) => setTo(chosen as MailLocale[])}
            />
          </BlockStack>
        )}
      </Modal.Section>
    </Modal>
  );
}
