import { Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SampleName } from "#app/features/messages/samples/samples.ts";
import type { PreviewSubject } from "../editor-view.ts";
import styles from "#app/ui/editor/preview.module.css";

const OWN_ORDER = " order";

type Props = {
  samples: readonly SampleName[];
  subject: PreviewSubject;
  onChange: (subject: PreviewSubject) => void;
};

/** With whose data the mail is shown: made up, or of an order that the shop has. */
export function PreviewSubjectFields({ samples, subject, onChange }: Props) {
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
            ...samples.map((name) => ({ value: name, label: t(`editor.sample.${name}`) })),
            { value: OWN_ORDER, label: t("editor.ownOrder") },
          ]}
          value={wantsOrder ? OWN_ORDER : subject.name}
          onChange={(name) => {
            const sample = samples.find((one) => one === name);
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
