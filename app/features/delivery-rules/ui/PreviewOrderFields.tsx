import { Checkbox, Select, TextField } from "@shopify/polaris";
import { provincesOf } from "#app/lib/provinces.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import type { PreviewOrder } from "../preview-order.ts";
import { CountrySelect } from "./CountrySelect.tsx";
import { useRulesForm } from "./RulesForm.tsx";
import styles from "./preview.module.css";

type Props = { order: PreviewOrder; onChange: (part: Partial<PreviewOrder>) => void };

/** The order that the rules are tried with. */
export function PreviewOrderFields({ order, onChange }: Props) {
  const { t } = useReader();
  return (
    <div className={styles["fields"]}>
      <TextField
        label={t("preview.day")}
        type="date"
        autoComplete="off"
        value={order.on}
        onChange={(on) => onChange({ on })}
      />
      <TextField
        label={t("preview.time")}
        type="time"
        autoComplete="off"
        value={order.at}
        onChange={(at) => onChange({ at })}
      />
      <PlaceParts order={order} onChange={onChange} />
      <MethodPart order={order} onChange={onChange} />
      <WhatAndWhence order={order} onChange={onChange} />
    </div>
  );
}

function PlaceParts({ order, onChange }: Props) {
  const { t, locale } = useReader();
  const provinces = provincesOf(order.countryCode ?? "");
  return (
    <>
      <div className={styles["wide"]}>
        <CountrySelect
          id="preview-country"
          label={t("preview.country")}
          none={t("preview.noCountry")}
          value={order.countryCode}
          onChange={(countryCode) => onChange({ countryCode, provinceCode: null })}
        />
      </div>
      {provinces.length > 0 ? (
        <Select
          label={t("preview.province")}
          options={[
            { value: "", label: t("preview.noProvince") },
            ...provinces.map((province) => ({ value: province.code, label: province[locale] })),
          ]}
          value={order.provinceCode ?? ""}
          onChange={(code) => onChange({ provinceCode: code === "" ? null : code })}
        />
      ) : (
        <TextField
          label={t("preview.province")}
          autoComplete="off"
          maxLength={10}
          value={order.provinceCode ?? ""}
          onChange={(code) => onChange({ provinceCode: code === "" ? null : code })}
        />
      )}
      <TextField
        label={t("preview.postcode")}
        autoComplete="off"
        maxLength={12}
        value={order.postcode}
        onChange={(postcode) => onChange({ postcode })}
      />
    </>
  );
}

function MethodPart({ order: { method }, onChange }: Props) {
  const { t } = useReader();
  const { draft, facts } = useRulesForm();
  const named = draft.methods.filter(({ name }) => name !== "");
  const others = facts.rateTitles.filter((title) => !named.some(({ name }) => name === title)).slice(0, 10);
  const value = method === null ? "" : "id" in method ? `id ${method.id}` : `title ${method.title}`;
  const read = (choice: string): PreviewOrder["method"] => {
    if (choice.startsWith("id ")) return { id: choice.slice(3) };
    return choice.startsWith("title ") ? { title: choice.slice(6) } : null;
  };
  return (
    <div className={styles["wide"]}>
      <Select
        label={t("preview.method")}
        options={[
          ...named.map(({ id, name }) => ({ value: `id ${id}`, label: name })),
          ...others.map((title) => ({ value: `title ${title}`, label: title })),
          { value: "", label: t("preview.someMethod") },
        ]}
        value={value}
        onChange={(choice) => onChange({ method: read(choice) })}
      />
    </div>
  );
}

function WhatAndWhence({ order, onChange }: Props) {
  const { t } = useReader();
  const { draft, facts } = useRulesForm();
  const { handlingRuleId, locationId, hasOrdinaryItem } = order;
  return (
    <>
      {draft.handling.length > 0 && (
        <div className={styles["wide"]}>
          <Select
            label={t("preview.item")}
            options={[
              { value: "", label: t("preview.anyItem") },
              ...draft.handling.map(({ id, match }, index) => ({
                value: id,
                label: t("preview.ruleItem", {
                  name: match.label || t("rules.ruleNumber", { number: index + 1 }),
                }),
              })),
            ]}
            value={handlingRuleId ?? ""}
            onChange={(id) => onChange({ handlingRuleId: id === "" ? null : id })}
          />
          {handlingRuleId !== null && (
            <Checkbox
              label={t("preview.extraItem")}
              checked={hasOrdinaryItem}
              onChange={(isThere) => onChange({ hasOrdinaryItem: isThere })}
            />
          )}
        </div>
      )}
      {facts.locations.length > 0 && (
        <div className={styles["wide"]}>
          <Select
            label={t("preview.location")}
            options={[
              { value: "", label: t("preview.noLocation") },
              ...facts.locations.map((location) => ({ value: location.locationId, label: location.name })),
            ]}
            value={locationId ?? ""}
            onChange={(id) => onChange({ locationId: id === "" ? null : id })}
          />
        </div>
      )}
    </>
  );
}
