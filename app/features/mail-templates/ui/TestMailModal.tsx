import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Modal, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts, type AdminTranslate } from "#app/ui/AdminTexts.tsx";
import type { EditorView, PreviewSubject, TestMailAnswer } from "../editor-view.ts";
import type { MailDocument } from "../mail-document.ts";
import { postQuestion } from "#app/ui/editor/post-question.ts";
import { problemText } from "./problem-words.ts";

type Props = {
  view: Pick<EditorView, "moment" | "locale" | "testTo">;
  document: MailDocument;
  subject: PreviewSubject;
  onClose: () => void;
};

/** Sends the mail as it is on the page, with the data of the preview, to an address of the merchant's. */
export function TestMailModal({ view: { moment, locale, testTo }, document, subject, onClose }: Props) {
  const t = useTexts();
  const shopify = useAppBridge();
  const [to, setTo] = useState(testTo);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBadAddress, setIsBadAddress] = useState(false);
  const send = async () => {
    setIsSending(true);
    setProblem(null);
    try {
      const question = { locale, document, subject, to: to.trim() };
      const answer = await postQuestion<TestMailAnswer>(`/app/messages/${moment}/test-mail`, question);
      if (answer.kind === "sent") {
        shopify.toast.show(t("editor.testSent"));
        onClose();
        return;
      }
      setIsBadAddress(answer.kind === "bad_address");
      setProblem(problemOf(answer, t));
    } catch {
      setProblem(t("editor.didNotWork"));
    } finally {
      setIsSending(false);
    }
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("editor.testTitle")}
      primaryAction={{ content: t("editor.send"), loading: isSending, onAction: () => void send() }}
      secondaryActions={[{ content: t("editor.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {problem && <Banner tone="critical">{problem}</Banner>}
          <Text as="p">{t("editor.testText")}</Text>
          <TextField
            label={t("editor.testTo")}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={to}
            onChange={(next) => {
              setTo(next);
              setIsBadAddress(false);
            }}
            error={isBadAddress && t("editor.badAddress")}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

function problemOf(answer: TestMailAnswer, t: AdminTranslate): string | null {
  switch (answer.kind) {
    case "too_many":
      return t("editor.tooManyTests", { max: answer.perHour });
    case "refused":
      return answer.problems[0] ? problemText(answer.problems[0], t) : t("editor.cannotShow");
    case "no_order":
      return t("editor.noOrder");
    case "suppressed":
      return t("editor.suppressed");
    case "bad_address":
    case "sent":
      return null;
  }
}
