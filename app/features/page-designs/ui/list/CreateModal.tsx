import { useNavigate } from "@remix-run/react";
import { BlockStack, Modal, Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../page-languages.ts";
import type { ReadyName } from "../../ready/ready-designs.ts";
import { NAME_MAX } from "./NameModal.tsx";
import { ReadyChoice } from "./ReadyChoice.tsx";
import { usePagesDeed } from "./use-pages-deed.ts";

type Props = { ready: ReadyName; mainLanguage: PageLanguage; onClose: () => void };

/** A new page from one of our designs; the designer opens with it. */
export function CreateModal({ ready: first, mainLanguage: shops, onClose }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const nameOf = useLanguageNames();
  const [ready, setReady] = useState(first);
  const [name, setName] = useState<string>(t("pages.newName"));
  const [language, setLanguage] = useState<PageLanguage>(shops);
  const [isAsked, setAsked] = useState(false);
  const { send, isWaiting } = usePagesDeed((answer) => {
    if (answer.kind === "created") navigate(`/app/pages/${answer.pageId}/edit`);
    else onClose();
  });
  const isEmpty = name.trim() === "";
  const save = () => {
    setAsked(true);
    if (!isEmpty) send({ intent: "create", name: name.trim(), ready, mainLanguage: language });
  };
  return (
    <Modal
      open
      size="large"
      onClose={onClose}
      title={t("pages.createTitle")}
      primaryAction={{ content: t("pages.createDo"), onAction: save, loading: isWaiting }}
      secondaryActions={[{ content: t("pages.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <TextField
            label={t("pages.name")}
            helpText={t("pages.nameHelp")}
            autoComplete="off"
            maxLength={NAME_MAX}
            value={name}
            onChange={setName}
            error={isAsked && isEmpty && t("pages.nameFault")}
          />
          <ReadyChoice legend={t("pages.startFrom")} ready={ready} onChange={setReady} />
          <Select
            label={t("pages.mainLanguage")}
            helpText={t("pages.mainLanguageHelp")}
            options={PAGE_LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
            value={language}
            onChange={(chosen) => setLanguage(PAGE_LANGUAGES.find((one) => one === chosen) ?? shops)}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
