import { BlockStack, Checkbox, Select, Text } from "@shopify/polaris";
import { provincesOf } from "#app/lib/provinces.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { Day } from "#app/ui/Day.tsx";
import { closedDayOffers } from "../closed-day-offers.ts";
import { ClosedDaysFields } from "./ClosedDaysFields.tsx";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import { CountrySelect } from "./CountrySelect.tsx";
import type { OriginProps } from "./OriginBasics.tsx";
import { useField, useRulesForm } from "./RulesForm.tsx";
import { useHolidays } from "./use-holidays.ts";
import styles from "./rules.module.css";

/** Public holidays and the shop's own closed days, at one place. */
export function OriginClosed({ path, origin, onChange }: OriginProps) {
  const { t, locale } = useReader();
  const { facts } = useRulesForm();
  const names = useCountryNames();
  const country = origin.countryCode ?? facts.shop.countryCode;
  const province = useField(`${path}.provinceCode`);
  const provinces = provincesOf(country ?? "");
  return (
    <BlockStack gap="400">
      <Checkbox
        label={t("rules.closedOnHolidays")}
        checked={origin.closedOnHolidays}
        onChange={(closedOnHolidays) => onChange({ closedOnHolidays })}
      />
      {origin.closedOnHolidays && (
        <>
          <div className={styles["pair"]}>
            <CountrySelect
              {...useField(`${path}.countryCode`)}
              label={t("rules.holidayCountry")}
              none={
                facts.shop.countryCode
                  ? t("rules.shopCountry", { country: names.of(facts.shop.countryCode) })
                  : t("rules.unknownCountry")
              }
              value={origin.countryCode}
              onChange={(countryCode) => onChange({ countryCode, provinceCode: null })}
            />
            {provinces.length > 0 && (
              <Select
                {...province}
                label={t("rules.holidayProvince")}
                options={[
                  { value: "", label: t("rules.noProvince") },
                  ...provinces.map((one) => ({ value: one.code, label: one[locale] })),
                ]}
                value={origin.provinceCode ?? ""}
                onChange={(code) => onChange({ provinceCode: code === "" ? null : code })}
              />
            )}
          </div>
          <NextHolidays countryCode={country} provinceCode={origin.provinceCode} />
        </>
      )}
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm">
          {t("rules.ownClosedDays")}
        </Text>
        <ClosedDaysFields
          path={`${path}.closedDays`}
          days={origin.closedDays}
          onChange={(closedDays) => onChange({ closedDays })}
          offers={closedDayOffers(country, facts.today).map(({ from, to, names: name }) => ({
            from,
            to,
            name: name[locale],
          }))}
        />
      </BlockStack>
    </BlockStack>
  );
}

function NextHolidays(place: { countryCode: string | null; provinceCode: string | null }) {
  const { t, locale } = useReader();
  const holidays = useHolidays({ ...place, language: locale });
  if (holidays === null)
    return (
      <Text as="p" tone="subdued">
        {t("rules.holidaysLoading")}
      </Text>
    );
  if (holidays.length === 0)
    return (
      <Text as="p" tone="subdued">
        {t("rules.holidaysUnknown")}
      </Text>
    );
  return (
    <BlockStack gap="100">
      <Text as="p" tone="subdued">
        {t("rules.nextHolidays")}
      </Text>
      <ul className={styles["holidays"]}>
        {holidays.map(({ on, name }) => (
          <li key={on}>
            <Day on={on} />{" "}
            <Text as="span" tone="subdued" breakWord>
              {name}
            </Text>
          </li>
        ))}
      </ul>
    </BlockStack>
  );
}
