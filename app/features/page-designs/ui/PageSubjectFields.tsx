import { Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import styles from "#app/ui/editor/preview.module.css";
import type { PageSubject } from "../editor-view.ts";
import { PREVIEW_SAMPLES } from "../preview-samples.ts";

const OWN_ORDER = " order";

type Props = { subject: PageSubject; onChange: (subject: PageSubject) => void };

/** Whose page is shown: in a state that is made up, or that of an order which the shop has. */
export function PageSubjectFields({ subject, onChange }: Props) {
  const t = useTexts();
  const [order, setOrder] = useState(subject.kind === "order" ? subject.name : "");
  const [wantsOrder, setWantsOrder] = useState(subject.kind === "order");
  const show = () => {
    if (order.trim() !== "") onChange({ kind: "order", name: order.trim() });
  };
  return (
    <div className={styles["controls"]}>
      <div className={styles["grow"]}>
        <Select
          label={t("editor.shownFor")}
          options={[
            ...PREVIEW_SAMPLES.map((name) => ({
              value: name as string,
              label: t(`pageEditor.sample.${name}`),
            })),
            { value: OWN_ORDER, label: t("editor.ownOrder") },
          ]}
          value={wantsOrder ? OWN_ORDER : subject.name}
          onChange={(name) => {
            const sample = PREVIEW_SAMPLES.find((one) => one === name);
            setWantsOrder(sample === undefined);
            if (sample) onChange({ kind: "sample", name: sample });
          }}
        />
      </div>
      {wantsOrder && (
        <form
          className={styles["grow"]}
          onSubmit={(event) => {
            event.preventDefault();
            show();
          }}
        >
          <TextField
            label={t("editor.orderNumber")}
            placeholder="#1001"
            autoComplete="off"
            maxLength={60}
            value={order}
            onChange={setOrder}
            onBlur={show}
          />
        </form>
      )}
    </div>
  );
}
