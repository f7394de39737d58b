import { FormLayout, Select, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { ThresholdFields } from "../thresholds-form.ts";
import type { TimedKind } from "../trouble-rules.ts";

type Value = ThresholdFields["after"][TimedKind];
type Props = { kind: TimedKind; value: Value; isWrong: boolean; onChange: (change: Partial<Value>) => void };

/** After how long one kind is a trouble: as learned, or the merchant's own time. */
export function ThresholdField({ kind, value, isWrong, onChange }: Props) {
  const t = useTexts();
  const units = kind === "pickup_waiting" ? UNITS.slice(1) : UNITS;
  return (
    <FormLayout>
      <FormLayout.Group condensed>
        <Select
          label={t(`warn.what.${kind}`)}
          options={units.map((unit) => ({ value: unit, label: t(`warn.${unit}`) }))}
          value={value.unit}
          onChange={(chosen) => onChange({ unit: UNITS.find((unit) => unit === chosen) ?? value.unit })}
        />
        {value.unit !== "learned" && (
          <TextField
            label={t("warn.count")}
            type="number"
            min={1}
            autoComplete="off"
            value={value.count}
            onChange={(count) => onChange({ count })}
            error={isWrong && t("warn.countFault")}
          />
        )}
      </FormLayout.Group>
    </FormLayout>
  );
}

const UNITS = ["learned", "hours", "days"] as const;
