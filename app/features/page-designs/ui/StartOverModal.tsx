import { Banner, BlockStack, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { postQuestion } from "#app/ui/editor/post-question.ts";
import type { PageAnswer } from "../editor-view.ts";
import type { PageDesign } from "../page-design.ts";
import type { PageLanguage } from "../page-languages.ts";
import type { ReadyName } from "../ready/ready-designs.ts";
import { ReadyChoice } from "./list/ReadyChoice.tsx";

type Props = {
  path: string;
  mainLanguage: PageLanguage;
  onReady: (design: PageDesign) => void;
  onClose: () => void;
};

/** Puts one of our designs in the place of what is being edited; undo brings that back. */
export function StartOverModal({ path, mainLanguage, onReady, onClose }: Props) {
  const t = useTexts();
  const [ready, setReady] = useState<ReadyName>("calm");
  const [state, setState] = useState<"asking" | "working" | "failed">("asking");
  const take = async () => {
    setState("working");
    try {
      const answer = await postQuestion<PageAnswer>(path, { intent: "start_over", ready, mainLanguage });
      if (answer.kind !== "ready") return setState("failed");
      onReady(answer.document);
      onClose();
    } catch {
      setState("failed");
    }
  };
  return (
    <Modal
      open
      size="large"
      onClose={onClose}
      title={t("pageEditor.startOver")}
      primaryAction={{
        content: t("pageEditor.startOverDo"),
        loading: state === "working",
        onAction: () => void take(),
      }}
      secondaryActions={[{ content: t("editor.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {state === "failed" && <Banner tone="critical">{t("editor.didNotWork")}</Banner>}
          <Text as="p">{t("pageEditor.startOverText")}</Text>
          <ReadyChoice legend={t("pageEditor.readyDesign")} ready={ready} onChange={setReady} />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
