import { BlockStack, Button, ChoiceList, InlineStack, Text, TextField } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { changeAt, moveBy, removeAt } from "../edit-list.ts";
import type { HandlingDraft } from "../rules-draft.ts";
import { DaysField } from "./DaysField.tsx";
import { ItemMatchFields } from "./ItemMatchFields.tsx";
import { newId } from "./new-id.ts";
import { RuleRow } from "./RuleRow.tsx";
import { fieldId, useField, useRulesForm } from "./RulesForm.tsx";
import styles from "./rules.module.css";

/** Days of work before the hand-over: for everything, and for items that are different. */
export function HandlingSection() {
  const t = useTexts();
  const { draft, change, goTo } = useRulesForm();
  const { handling, origin } = draft;
  const set = (rules: HandlingDraft[]) => change({ handling: rules });
  const fresh = (): HandlingDraft => ({
    id: newId(),
    match: { kind: "product", value: "", label: "" },
    days: origin.handling,
    readyOn: "",
  });
  return (
    <>
      <DaysField
        path="origin.handling"
        label={t("rules.handlingDays")}
        suffix={t("rules.workDays")}
        help={t("rules.handlingHelp")}
        value={origin.handling}
        onChange={(days) => change({ origin: { ...origin, handling: days } })}
      />
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm">
          {t("rules.handlingRules")}
        </Text>
        <Text as="p" tone="subdued">
          {t("rules.handlingRulesHelp")}
        </Text>
      </BlockStack>
      {handling.map((rule, index) => (
        <HandlingRow
          key={rule.id}
          path={`handling.${index}`}
          rule={rule}
          place={index + 1}
          onChange={(part) => set(changeAt(handling, index, part))}
          remove={() => set(removeAt(handling, index))}
          moveUp={index > 0 ? () => set(moveBy(handling, index, -1)) : null}
          moveDown={index < handling.length - 1 ? () => set(moveBy(handling, index, 1)) : null}
        />
      ))}
      <InlineStack>
        <Button
          icon={PlusIcon}
          onClick={() => {
            set([...handling, fresh()]);
            goTo(`handling.${handling.length}.match.kind`);
          }}
        >
          {t("rules.addHandling")}
        </Button>
      </InlineStack>
      <SeveralItems />
    </>
  );
}

type RowProps = {
  path: string;
  rule: HandlingDraft;
  place: number;
  onChange: (part: Partial<HandlingDraft>) => void;
  remove: () => void;
  moveUp: (() => void) | null;
  moveDown: (() => void) | null;
};

function HandlingRow({ path, rule, place, onChange, ...buttons }: RowProps) {
  const t = useTexts();
  const name = rule.match.label || t("rules.ruleNumber", { number: place });
  const readyField = useField(`${path}.readyOn`);
  const wholeField = useField(path);
  return (
    <RuleRow path={path} headingLevel="h4" place={place} name={name} {...buttons}>
      <ItemMatchFields path={`${path}.match`} match={rule.match} onChange={(match) => onChange({ match })} />
      <div className={styles["pair"]}>
        <DaysField
          path={`${path}.days`}
          label={t("rules.handlingDays")}
          suffix={t("rules.workDays")}
          placeholder={t("rules.asOrigin")}
          help={t("rules.asOriginHelp")}
          value={rule.days ?? ""}
          onChange={(days) => onChange({ days: days === "" ? null : days })}
        />
        <TextField
          {...readyField}
          error={readyField.error || wholeField.error}
          label={t("rules.readyOn")}
          helpText={t("rules.readyOnHelp")}
          type="date"
          autoComplete="off"
          clearButton
          onClearButtonClick={() => onChange({ readyOn: "" })}
          value={rule.readyOn ?? ""}
          onChange={(readyOn) => onChange({ readyOn })}
        />
      </div>
    </RuleRow>
  );
}

function SeveralItems() {
  const t = useTexts();
  const { draft, change } = useRulesForm();
  const choices = (["together", "apart"] as const).map((value) => ({
    value,
    label: t(`rules.several.${value}`),
    helpText: t(`rules.severalHelp.${value}`),
  }));
  return (
    <div id={fieldId("severalItems")} tabIndex={-1}>
      <ChoiceList
        title={t("rules.several")}
        choices={choices}
        selected={[draft.severalItems]}
        onChange={([value]) => change({ severalItems: value === "apart" ? "apart" : "together" })}
      />
    </div>
  );
}
