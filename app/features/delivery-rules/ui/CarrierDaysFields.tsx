import { Select } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { CarrierDays } from "../rules.ts";
import { useField } from "./RulesForm.tsx";
import { WeekdaysField } from "./WeekdaysField.tsx";

type Props = { path: string; days: CarrierDays; onChange: (change: Partial<CarrierDays>) => void };

/** When a carrier collects and delivers. */
export function CarrierDaysFields({ path, days, onChange }: Props) {
  const t = useTexts();
  const { deliversOnHolidays } = days;
  return (
    <>
      <WeekdaysField
        path={`${path}.collectionDays`}
        label={t("rules.collectionDays")}
        usual={t("rules.everyWorkDay")}
        value={days.collectionDays}
        onChange={(collectionDays) => onChange({ collectionDays })}
      />
      <WeekdaysField
        path={`${path}.deliveryDays`}
        label={t("rules.deliveryDays")}
        usual={t("rules.usualThere")}
        value={days.deliveryDays}
        onChange={(deliveryDays) => onChange({ deliveryDays })}
      />
      <Select
        {...useField(`${path}.deliversOnHolidays`)}
        label={t("rules.holidayDelivery")}
        options={[
          { value: "usual", label: t("rules.usualThere") },
          { value: "yes", label: t("rules.delivers") },
          { value: "no", label: t("rules.deliversNot") },
        ]}
        value={deliversOnHolidays === null ? "usual" : deliversOnHolidays ? "yes" : "no"}
        onChange={(choice) => onChange({ deliversOnHolidays: choice === "usual" ? null : choice === "yes" })}
      />
    </>
  );
}
