import { useRevalidator } from "@remix-run/react";
import { Banner, BlockStack, Form, Modal, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { postQuestion } from "#app/ui/editor/post-question.ts";
import type { PageAnswer } from "../editor-view.ts";

const NAME_MAX = 80;

/** What the page is called among the merchant's own. */
export function RenameModal({ name, path, onClose }: { name: string; path: string; onClose: () => void }) {
  const t = useTexts();
  const revalidator = useRevalidator();
  const [text, setText] = useState(name);
  const [isWorking, setIsWorking] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const isEmpty = text.trim() === "";
  const rename = async () => {
    if (isEmpty) return;
    setIsWorking(true);
    try {
      await postQuestion<PageAnswer>(path, { intent: "rename", name: text });
      revalidator.revalidate();
      onClose();
    } catch {
      setHasFailed(true);
    } finally {
      setIsWorking(false);
    }
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("pageEditor.rename")}
      primaryAction={{
        content: t("pageEditor.renameDo"),
        disabled: isEmpty,
        loading: isWorking,
        onAction: () => void rename(),
      }}
      secondaryActions={[{ content: t("editor.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Form onSubmit={() => void rename()}>
          <BlockStack gap="300">
            {hasFailed && <Banner tone="critical">{t("editor.didNotWork")}</Banner>}
            <TextField
              label={t("pageEditor.name")}
              helpText={t("pageEditor.nameHelp")}
              autoComplete="off"
              maxLength={NAME_MAX}
              value={text}
              onChange={setText}
              {...(isEmpty ? { error: t("pageEditor.noName") } : {})}
            />
          </BlockStack>
        </Form>
      </Modal.Section>
    </Modal>
  );
}
