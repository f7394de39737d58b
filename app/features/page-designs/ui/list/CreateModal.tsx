import { useNavigate } from "@remix-run/react";
import { BlockStack, Modal, Select, TextField } from "@shopify/polaris";
import { useId, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../page-languages.ts";
import type { ReadyName } from "../../ready/ready-designs.ts";
import { READY, ReadyWords } from "./FirstDay.tsx";
import { NAME_MAX } from "./NameModal.tsx";
import { ReadyThumb } from "./ReadyThumb.tsx";
import { usePagesDeed } from "./use-pages-deed.ts";
import styles from "./pages.module.css";

type Props = { ready: ReadyName; mainLanguage: PageLanguage; onClose: () => void };

/** A new page from one of our designs; the designer opens with it. */
export function CreateModal({ ready: first, mainLanguage: shops, onClose }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const nameOf = useLanguageNames();
  const group = useId();
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
          <fieldset className={styles["choices"]}>
            <legend>{t("pages.startFrom")}</legend>
            <div className={styles["cards"]}>
              {READY.map((one) => (
                <label key={one} className={styles["card"]}>
                  <input
                    type="radio"
                    name={group}
                    value={one}
                    checked={one === ready}
                    onChange={() => setReady(one)}
                  />
                  <ReadyThumb ready={one} />
                  <span className={styles["cardWords"]}>
                    <ReadyWords ready={one} as="span" />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
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
