import { BlockStack, Modal, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { NAME_MAX, NOTE_MAX } from "../attention-form.ts";
import type { AttentionRow } from "../attention-row.ts";

type Props = {
  rows: AttentionRow[];
  onSave: (fields: { note: string; assignedTo: string }) => void;
  onClose: () => void;
};

/** What colleagues should know, and who looks after it. */
export function NoteModal({ rows, onSave, onClose }: Props) {
  const t = useTexts();
  const only = rows.length === 1 ? rows[0] : undefined;
  const [note, setNote] = useState(only?.note ?? "");
  const [assignedTo, setAssignedTo] = useState(only?.assignedTo ?? "");
  return (
    <Modal
      open
      onClose={onClose}
      title={t("troubles.noteTitle")}
      primaryAction={{ content: t("troubles.save"), onAction: () => onSave({ note, assignedTo }) }}
      secondaryActions={[{ content: t("troubles.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {rows.length > 1 && <Text as="p">{t("troubles.noteMany", { count: rows.length })}</Text>}
          <TextField
            label={t("troubles.noteField")}
            helpText={t("troubles.noteHelp")}
            autoComplete="off"
            multiline={4}
            maxHeight="16rem"
            maxLength={NOTE_MAX}
            value={note}
            onChange={setNote}
          />
          <TextField
            label={t("troubles.assignField")}
            autoComplete="name"
            maxLength={NAME_MAX}
            value={assignedTo}
            onChange={setAssignedTo}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
