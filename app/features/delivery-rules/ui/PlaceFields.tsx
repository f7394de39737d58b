import { Button, InlineStack, OptionList, Popover, Text } from "@shopify/polaris";
import { useState } from "react";
import { provincesOf } from "#app/lib/provinces.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import type { DestinationPlace } from "../rules.ts";
import { CountrySelect } from "./CountrySelect.tsx";
import { ListField } from "./ListField.tsx";
import { RowButtons } from "#app/ui/RowButtons.tsx";
import { fieldId, useField } from "./RulesForm.tsx";
import styles from "./rules.module.css";

type Props = {
  path: string;
  place: DestinationPlace;
  onChange: (change: Partial<DestinationPlace>) => void;
  /** Null while it is the only place of its zone. */
  remove: (() => void) | null;
};

/** A country, or some of its provinces, or some of its postcodes. */
export function PlaceFields({ path, place, onChange, remove }: Props) {
  const { t } = useReader();
  const { id, error } = useField(`${path}.countryCode`);
  return (
    <div className={styles["place"]} id={fieldId(path)} tabIndex={-1}>
      <div className={styles["placeHead"]}>
        <CountrySelect
          id={id}
          error={error}
          label={t("rules.country")}
          none={t("rules.chooseCountry")}
          value={place.countryCode || null}
          onChange={(code) => onChange({ countryCode: code ?? "", provinceCodes: [] })}
        />
        {remove && (
          <span className={styles["rowButtons"]}>
            <RowButtons name={place.countryCode || t("rules.newPlace")} remove={remove} />
          </span>
        )}
      </div>
      {provincesOf(place.countryCode).length > 0 ? (
        <ProvinceChoice path={`${path}.provinceCodes`} place={place} onChange={onChange} />
      ) : (
        <ListField
          path={`${path}.provinceCodes`}
          label={t("rules.provinces")}
          help={t("rules.provincesHelp")}
          value={place.provinceCodes}
          onChange={(provinceCodes) => onChange({ provinceCodes })}
        />
      )}
      <ListField
        path={`${path}.postcodes`}
        label={t("rules.postcodes")}
        help={t("rules.postcodesHelp")}
        placeholder={t("rules.postcodesExample")}
        value={place.postcodes}
        onChange={(postcodes) => onChange({ postcodes })}
      />
    </div>
  );
}

function ProvinceChoice({ path, place, onChange }: Omit<Props, "remove">) {
  const { t, locale } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const { id, error } = useField(path);
  const provinces = provincesOf(place.countryCode);
  const chosen = provinces.filter(({ code }) => place.provinceCodes.includes(code));
  const toggle = () => setIsOpen((was) => !was);
  const label =
    chosen.length === 0 ? t("rules.wholeCountry") : t("rules.provinceCount", { count: chosen.length });
  return (
    <div>
      <Text as="p">{t("rules.provinces")}</Text>
      <InlineStack gap="200" blockAlign="center">
        <Popover
          active={isOpen}
          onClose={() => setIsOpen(false)}
          activator={
            <Button id={id} disclosure onClick={toggle}>
              {label}
            </Button>
          }
        >
          <OptionList
            allowMultiple
            options={provinces.map((province) => ({ value: province.code, label: province[locale] }))}
            selected={place.provinceCodes}
            onChange={(provinceCodes) => onChange({ provinceCodes })}
          />
        </Popover>
        <Text as="span" tone={error ? "critical" : "subdued"} breakWord>
          {error || chosen.map((province) => province[locale]).join(t("rules.listComma"))}
        </Text>
      </InlineStack>
    </div>
  );
}
