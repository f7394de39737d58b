import { Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { CarrierDaysFields } from "./CarrierDaysFields.tsx";
import { useRulesForm } from "./RulesForm.tsx";

/** When carriers collect and deliver, unless a method says otherwise. */
export function CarrierSection() {
  const t = useTexts();
  const { draft, change } = useRulesForm();
  const { carrierDays } = draft;
  return (
    <>
      <Text as="p" tone="subdued">
        {t("rules.carrierHelp")}
      </Text>
      <CarrierDaysFields
        path="carrierDays"
        days={carrierDays}
        onChange={(part) => change({ carrierDays: { ...carrierDays, ...part } })}
      />
    </>
  );
}
