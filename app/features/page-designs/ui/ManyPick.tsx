import { BlockStack, Combobox, Icon, InlineStack, Listbox, Tag } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import { useId, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import { COUNTRY_CODES } from "#app/lib/countries.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../page-languages.ts";

type Option = { value: string; label: string };
type Props = {
  label: string;
  placeholder: string;
  help: string;
  options: readonly Option[];
  value: readonly string[];
  onChange: (values: string[]) => void;
};

/**
 * Any number of a long list: searched by name, chosen ones below as tags that can be taken away. Polaris would put a checkbox
 * into each option for several at once, which screen readers cannot reach there.
 */
function ManyPick({ label, placeholder, help, options, value, onChange }: Props) {
  const t = useTexts();
  const id = useId();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const matches = ({ value: code, label: name }: Option) =>
    name.toLowerCase().includes(wanted) || code.toLowerCase() === wanted;
  const found = options.filter((option) => !value.includes(option.value) && matches(option));
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? one;
  const add = (one: string) => {
    setSearch("");
    if (one !== "") onChange([...value, one]);
  };
  const remove = (one: string) => {
    onChange(value.filter((other) => other !== one));
    document.getElementById(id)?.focus();
  };
  return (
    <BlockStack gap="200">
      <Combobox
        height="16rem"
        activator={
          <Combobox.TextField
            id={id}
            prefix={<Icon source={SearchIcon} />}
            label={label}
            helpText={help}
            placeholder={placeholder}
            autoComplete="off"
            value={search}
            onChange={setSearch}
          />
        }
      >
        <Listbox onSelect={add}>
          {found.length === 0 ? (
            <Listbox.Action value="" disabled>
              {t("pagePick.nothing")}
            </Listbox.Action>
          ) : (
            found.map((option) => (
              <Listbox.Option key={option.value} value={option.value}>
                {option.label}
              </Listbox.Option>
            ))
          )}
        </Listbox>
      </Combobox>
      {value.length > 0 && (
        <InlineStack gap="100">
          {value.map((one) => (
            <Tag key={one} onRemove={() => remove(one)}>
              {labelOf(one)}
            </Tag>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}

type CountriesProps = { value: readonly string[]; onChange: (countries: string[]) => void };

/** Countries by their names; none: all. */
export function CountriesPick(props: CountriesProps) {
  const t = useTexts();
  const names = useCountryNames();
  const options = COUNTRY_CODES.map((code) => ({ value: code, label: names.of(code) }));
  return (
    <ManyPick
      {...props}
      label={t("pagePick.countries")}
      placeholder={t("pagePick.findCountry")}
      help={t("pagePick.countriesHelp")}
      options={options.toSorted(names.compare)}
    />
  );
}

type LanguagesProps = { value: readonly PageLanguage[]; onChange: (languages: PageLanguage[]) => void };

/** Languages that the page speaks; none: all. */
export function LanguagesPick({ value, onChange }: LanguagesProps) {
  const t = useTexts();
  const nameOf = useLanguageNames();
  return (
    <ManyPick
      value={value}
      onChange={(chosen) => onChange(PAGE_LANGUAGES.filter((one) => chosen.includes(one)))}
      label={t("pagePick.languages")}
      placeholder={t("pagePick.findLanguage")}
      help={t("pagePick.languagesHelp")}
      options={PAGE_LANGUAGES.map((code) => ({ value: code, label: nameOf(code) }))}
    />
  );
}
