import { Form, Modal, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageLine } from "../../pages-view.ts";
import { usePagesDeed } from "./use-pages-deed.ts";

export const NAME_MAX = 80;

type Props = { line: PageLine; intent: "rename" | "copy"; onClose: () => void };

/** Gives a page, or its copy, a name. */
export function NameModal({ line: { pageId, name: old }, intent, onClose }: Props) {
  const t = useTexts();
  const [name, setName] = useState(
    intent === "copy" ? t("pages.copyName", { name: old }).slice(0, NAME_MAX) : old,
  );
  const [isAsked, setAsked] = useState(false);
  const { send, isWaiting } = usePagesDeed(onClose);
  const isEmpty = name.trim() === "";
  const save = () => {
    setAsked(true);
    if (!isEmpty && !isWaiting) send({ intent, pageId, name: name.trim() });
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t(`pages.${intent}Title`)}
      primaryAction={{
        content: t(intent === "copy" ? "pages.copy" : "pages.save"),
        onAction: save,
        loading: isWaiting,
      }}
      secondaryActions={[{ content: t("pages.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Form onSubmit={save}>
          <TextField
            label={t("pages.name")}
            helpText={t("pages.nameHelp")}
            autoComplete="off"
            selectTextOnFocus
            maxLength={NAME_MAX}
            value={name}
            onChange={setName}
            error={isAsked && isEmpty && t("pages.nameFault")}
          />
        </Form>
      </Modal.Section>
    </Modal>
  );
}
