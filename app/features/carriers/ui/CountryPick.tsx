import { Select } from "@shopify/polaris";
import { COUNTRY_CODES } from "#app/lib/countries.ts";
import { useCountryNames } from "#app/ui/use-country-names.ts";

type Props = {
  label: string;
  value: string;
  onChange: (code: string) => void;
  /** What stands first, with the value it means. */
  first: { value: string; label: string };
  error?: string | false;
};

/** A country by its name in the reader's language. */
export function CountryPick({ label, value, onChange, first, error = false }: Props) {
  const names = useCountryNames();
  const countries = COUNTRY_CODES.map((code) => ({ value: code, label: names.of(code) }));
  return (
    <Select
      label={label}
      options={[first, ...countries.toSorted(names.compare)]}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
