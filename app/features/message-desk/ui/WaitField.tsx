import { InlineGrid, Select } from "@shopify/polaris";
import type { MomentRule } from "#app/features/messages/message-settings.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { NumberField } from "./NumberField.tsx";

type Wait = MomentRule["wait"];
const UNITS = ["minutes", "hours", "business_days"] as const satisfies Wait["unit"][];

type Props = { wait: Wait; onChange: (wait: Wait) => void };

/** How long after the news a message goes out: 0 is at once. */
export function WaitField({ wait, onChange }: Props) {
  const t = useTexts();
  return (
    <InlineGrid columns={2} gap="300">
      <NumberField
        label={t("desk.waitAmount")}
        value={wait.amount}
        min={0}
        max={365}
        onChange={(amount) => onChange({ ...wait, amount })}
      />
      <Select
        label={t("desk.waitUnit")}
        options={UNITS.map((unit) => ({ value: unit, label: t(`desk.unit.${unit}`) }))}
        value={wait.unit}
        onChange={(chosen) => onChange({ ...wait, unit: UNITS.find((unit) => unit === chosen) ?? "hours" })}
      />
    </InlineGrid>
  );
}
