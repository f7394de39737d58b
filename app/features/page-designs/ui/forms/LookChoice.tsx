import { useId, type ReactNode } from "react";
import styles from "./looks.module.css";

type Option<Value extends string> = { value: Value; label: string; help?: string; drawing: ReactNode };
type Props<Value extends string> = {
  legend: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few looks, each drawn. */
export function LookChoice<Value extends string>({ legend, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles["looks"]}>
      <legend>{legend}</legend>
      <div className={styles["row"]} data-words={options.some(({ help }) => help !== undefined) || undefined}>
        {options.map((option) => (
          <label key={option.value} className={styles["look"]}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.drawing}
            <span className={styles["label"]}>{option.label}</span>
            {option.help && <span className={styles["help"]}>{option.help}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
