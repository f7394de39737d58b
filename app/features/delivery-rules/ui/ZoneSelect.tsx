import { Select } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";
import { useField, useRulesForm } from "./RulesForm.tsx";

type Props = { path: string; label: string; value: string | null; onChange: (zone: string | null) => void };

/** A time zone, or the shop's own. */
export function ZoneSelect({ path, label, value, onChange }: Props) {
  const t = useTexts();
  const { facts } = useRulesForm();
  // Server and browser may know different zones; the list is long and waits for the browser.
  const known = useMounted() ? Intl.supportedValuesOf("timeZone") : [];
  const zones = value !== null && !known.includes(value) ? [value, ...known] : known;
  return (
    <Select
      {...useField(path)}
      label={label}
      options={[
        { value: "", label: t("rules.shopZone", { zone: facts.shop.zone }) },
        ...zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
      ]}
      value={value ?? ""}
      onChange={(zone) => onChange(zone === "" ? null : zone)}
    />
  );
}
