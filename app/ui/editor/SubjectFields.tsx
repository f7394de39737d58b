import { Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import styles from "./preview.module.css";

const OWN_ORDER = " order";

/** For whom something is shown that is being designed. */
type Subject<Sample extends string> = { kind: "sample"; name: Sample } | { kind: "order"; name: string };

type Props<Sample extends string> = {
  samples: readonly { name: Sample; label: string }[];
  subject: Subject<Sample>;
  onChange: (subject: Subject<Sample>) => void;
};

/** One of the samples, which are made up, or an order that the shop has, by its number. */
export function SubjectFields<Sample extends string>({ samples, subject, onChange }: Props<Sample>) {
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
            ...samples.map(({ name, label }) => ({ value: name as string, label })),
            { value: OWN_ORDER, label: t("editor.ownOrder") },
          ]}
          value={wantsOrder ? OWN_ORDER : subject.name}
          onChange={(name) => {
            const sample = samples.find((one) => one.name === name);
            setWantsOrder(sample === undefined);
            if (sample) onChange({ kind: "sample", name: sample.name });
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
