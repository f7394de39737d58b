import { useId } from "react";
import type { ReadyName } from "../../ready/ready-designs.ts";
import { READY, ReadyWords } from "./FirstDay.tsx";
import { ReadyThumb } from "./ReadyThumb.tsx";
import styles from "./pages.module.css";

type Props = { legend: string; ready: ReadyName; onChange: (ready: ReadyName) => void };

/** One of our designs, as each would look in this shop. */
export function ReadyChoice({ legend, ready, onChange }: Props) {
  const group = useId();
  return (
    <fieldset className={styles["choices"]}>
      <legend>{legend}</legend>
      <div className={styles["cards"]}>
        {READY.map((one) => (
          <label key={one} className={styles["card"]}>
            <input
              type="radio"
              name={group}
              value={one}
              checked={one === ready}
              onChange={() => onChange(one)}
            />
            <ReadyThumb ready={one} />
            <span className={styles["cardWords"]}>
              <ReadyWords ready={one} as="span" />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
