import { Button } from "@shopify/polaris";
import { DeleteIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import styles from "./carriers.module.css";

type Props = {
  /** What the row is called, for readers who do not see where the button stands. */
  name: string;
  remove: () => void;
  children: ReactNode;
};

/** Two fields and a button that takes both away; one above the other on a phone. */
export function PairRow({ name, remove, children }: Props) {
  const t = useTexts();
  return (
    <div className={styles["pair"]}>
      {children}
      <div className={styles["away"]}>
        <Button
          icon={DeleteIcon}
          variant="tertiary"
          accessibilityLabel={t("row.remove", { name })}
          onClick={remove}
        />
      </div>
    </div>
  );
}
