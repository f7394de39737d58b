import { Select } from "@shopify/polaris";
import { COUNTRY_CODES } from "#app/lib/countries.ts";
import { useCountryNames } from "#app/ui/use-country-names.ts";

type Props = {
  id: string;
  label: string;
  value: string | null;
  onChange: (code: string | null) => void;
  /** What choosing none means. */
  none: string;
  error?: string | false;
};

/** A country by its name in the reader's language. */
export function CountrySelect({ id, label, value, onChange, none, error = false }: Props) {
  const names = useCountryNames();
  const countries = COUNTRY_CODES.map((code) => ({ value: code, label: names.of(code) }));
  return (
    <Select
      id={id}
      label={label}
      error={error}
      options={[{ value: "", label: none }, ...countries.toSorted(names.compare)]}
      value={value ?? ""}
      onChange={(code) => onChange(code === "" ? null : code)}
    />
  );
}
