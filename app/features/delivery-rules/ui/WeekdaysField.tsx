import { Checkbox, InlineStack, Select } from "@shopify/polaris";
import type { Weekday } from "#app/lib/day-number.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { formatWeekday } from "#app/ui/format-day.ts";
import { useField } from "./RulesForm.tsx";
import styles from "./rules.module.css";

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WORK_WEEK: Weekday[] = [1, 2, 3, 4, 5];

type Props = {
  path: string;
  label: string;
  /** What null means. */
  usual: string;
  value: Weekday[] | null;
  onChange: (days: Weekday[] | null) => void;
};

/** Days of the week: as usual, or those that are ticked. */
export function WeekdaysField({ path, label, usual, value, onChange }: Props) {
  const { t, locale } = useReader();
  const toggle = (day: Weekday, isOn: boolean) =>
    onChange(WEEK.filter((one) => (one === day ? isOn : value?.includes(one))));
  return (
    <fieldset className={styles["choiceOfDays"]} aria-label={label}>
      <Select
        {...useField(path)}
        label={label}
        options={[
          { value: "usual", label: usual },
          { value: "own", label: t("rules.theseDays") },
        ]}
        value={value === null ? "usual" : "own"}
        onChange={(choice) => onChange(choice === "usual" ? null : WORK_WEEK)}
      />
      {value !== null && (
        <InlineStack gap="300">
          {WEEK.map((day) => (
            <Checkbox
              key={day}
              label={formatWeekday(day, locale, "short")}
              checked={value.includes(day)}
              onChange={(isOn) => toggle(day, isOn)}
            />
          ))}
        </InlineStack>
      )}
    </fieldset>
  );
}
