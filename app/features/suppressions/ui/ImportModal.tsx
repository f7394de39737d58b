import { Banner, BlockStack, DropZone, List, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SendingScope } from "../suppression.ts";
import { IMPORT_BYTES_MAX } from "../suppression-csv.ts";
import type { SuppressionsAnswer } from "../suppressions-form.ts";
import { ScopeChoice } from "./ScopeChoice.tsx";
import { useSuppressions } from "./use-suppressions.ts";

const nothingMore = () => {};

/** Takes over a list: the file is chosen, read in the browser, sent, and what could not be taken is shown line by line. */
export function ImportModal({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const [file, setFile] = useState<File | null>(null);
  const [scope, setScope] = useState<SendingScope>("all");
  const [isUnreadable, setUnreadable] = useState(false);
  const { send, answer, isWaiting } = useSuppressions(nothingMore);
  const choose = (files: File[]) => {
    setFile(files[0] ?? null);
    setUnreadable(false);
  };
  const importFile = async () => {
    if (!file) return;
    const text = file.size > IMPORT_BYTES_MAX ? null : await file.text().catch(() => null);
    if (text === null) setUnreadable(true);
    else send({ intent: "import", text, scope });
  };
  if (answer?.kind === "imported")
    return (
      <Modal
        open
        onClose={onClose}
        title={t("suppressions.importTitle")}
        primaryAction={{ content: t("suppressions.close"), onAction: onClose }}
      >
        <Modal.Section>
          <Imported answer={answer} />
        </Modal.Section>
      </Modal>
    );
  const trouble = isUnreadable
    ? t(file && file.size > IMPORT_BYTES_MAX ? "suppressions.tooLarge" : "suppressions.unreadable")
    : troubleOf(answer, t);
  return (
    <Modal
      open
      onClose={onClose}
      title={t("suppressions.importTitle")}
      primaryAction={{
        content: t("suppressions.importGo"),
        onAction: () => void importFile(),
        disabled: !file,
        loading: isWaiting,
      }}
      secondaryActions={[{ content: t("suppressions.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <Text as="p">{t("suppressions.importText")}</Text>
          {trouble && !isWaiting && <Banner tone="critical">{trouble}</Banner>}
          <DropZone
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            type="file"
            allowMultiple={false}
            variableHeight
            label={t("suppressions.importFile")}
            labelHidden
            onDrop={choose}
          >
            <DropZone.FileUpload
              actionTitle={t(file ? "suppressions.importOther" : "suppressions.importFile")}
              actionHint={file?.name ?? ""}
            />
          </DropZone>
          <ScopeChoice title={t("suppressions.importScope")} scope={scope} onChange={setScope} />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

function troubleOf(answer: SuppressionsAnswer | undefined, t: ReturnType<typeof useTexts>): string | null {
  if (answer?.kind === "too_large") return t("suppressions.tooLarge");
  return answer?.kind === "no_addresses" ? t("suppressions.noAddresses") : null;
}

function Imported({ answer }: { answer: SuppressionsAnswer & { kind: "imported" } }) {
  const t = useTexts();
  const { added, known, problems, problemCount } = answer;
  const more = problemCount - problems.length;
  return (
    <BlockStack gap="300">
      <Text as="p">{t("suppressions.imported", { added, known })}</Text>
      {problemCount > 0 && (
        <>
          <Text as="p">{t("suppressions.importProblems", { count: problemCount })}</Text>
          <List>
            {problems.map(({ line, text }) => (
              <List.Item key={line}>{t("suppressions.importLine", { line, text })}</List.Item>
            ))}
            {more > 0 && <List.Item>{t("suppressions.importMore", { count: more })}</List.Item>}
          </List>
        </>
      )}
    </BlockStack>
  );
}
