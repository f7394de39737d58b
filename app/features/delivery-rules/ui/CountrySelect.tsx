import { Select } from "@shopify/polaris";
import { COUNTRY_CODES } from "#app/lib/countries.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";

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

/** Names of countries as the browser knows them; codes until the page is taken over from the server. */
export function useCountryNames() {
  const { locale } = useReader();
  const isMounted = useMounted();
  const names = isMounted ? new Intl.DisplayNames(locale, { type: "region" }) : null;
  const order = new Intl.Collator(locale);
  return {
    of: (code: string): string => names?.of(code) ?? code,
    compare: (one: { label: string }, other: { label: string }): number =>
      order.compare(one.label, other.label),
  };
}
