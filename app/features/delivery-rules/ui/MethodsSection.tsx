import { BlockStack, Button, Collapsible, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { changeAt, moveBy, removeAt } from "../edit-list.ts";
import type { ShippingMethod } from "../rules.ts";
import { CarrierDaysFields } from "./CarrierDaysFields.tsx";
import { ListField } from "./ListField.tsx";
import { newId } from "./new-id.ts";
import { RuleRow } from "./RuleRow.tsx";
import { fieldId, useField, useRulesForm } from "./RulesForm.tsx";
import styles from "./rules.module.css";

const freshMethod = (name: string): ShippingMethod => ({
  id: newId(),
  name,
  matches: name === "" ? [] : [name],
  kind: "carrier",
  carrierDays: { collectionDays: null, deliveryDays: null, deliversOnHolidays: null },
});

/** The ways of shipping that differ in days, and which rate titles at checkout are which. */
export function MethodsSection() {
  const t = useTexts();
  const { draft, change, goTo, facts } = useRulesForm();
  const { methods } = draft;
  const set = (next: ShippingMethod[]) => change({ methods: next });
  const add = (name: string) => {
    set([...methods, freshMethod(name)]);
    goTo(`methods.${methods.length}.name`);
  };
  const taken = new Set(methods.flatMap(({ matches }) => matches.map((text) => text.toLowerCase())));
  const offers = facts.rateTitles.filter((title) => !taken.has(title.toLowerCase())).slice(0, 8);
  const remove = (index: number) =>
    change({
      methods: removeAt(methods, index),
      // A method takes its column of the transit table with it.
      transit: draft.transit.filter(({ methodId }) => methodId !== methods[index]?.id),
    });
  return (
    <>
      <Text as="p" tone="subdued">
        {t("rules.methodsHelp")}
      </Text>
      {methods.map((method, index) => (
        <MethodRow
          key={method.id}
          path={`methods.${index}`}
          method={method}
          onChange={(part) => set(changeAt(methods, index, part))}
          remove={() => remove(index)}
          moveUp={index > 0 ? () => set(moveBy(methods, index, -1)) : null}
          moveDown={index < methods.length - 1 ? () => set(moveBy(methods, index, 1)) : null}
        />
      ))}
      {offers.length > 0 && (
        <BlockStack gap="200">
          <Text as="p">{t("rules.seenRates")}</Text>
          <InlineStack gap="200">
            {offers.map((title) => (
              <Button key={title} icon={PlusIcon} onClick={() => add(title)}>
                {title}
              </Button>
            ))}
          </InlineStack>
        </BlockStack>
      )}
      <InlineStack>
        <Button icon={PlusIcon} onClick={() => add("")}>
          {t("rules.addMethod")}
        </Button>
      </InlineStack>
    </>
  );
}

type RowProps = {
  path: string;
  method: ShippingMethod;
  onChange: (part: Partial<ShippingMethod>) => void;
  remove: () => void;
  moveUp: (() => void) | null;
  moveDown: (() => void) | null;
};

function MethodRow({ path, method, onChange, ...buttons }: RowProps) {
  const t = useTexts();
  const { problemAt } = useRulesForm();
  const [asked, setAsked] = useState(false);
  const showsDays = asked || problemAt(`${path}.carrierDays`) !== undefined;
  const name = method.name || t("rules.newMethod");
  return (
    <RuleRow path={path} name={name} {...buttons}>
      <div className={styles["pair"]}>
        <TextField
          {...useField(`${path}.name`)}
          label={t("rules.methodName")}
          autoComplete="off"
          maxLength={80}
          value={method.name}
          onChange={(text) => onChange({ name: text })}
        />
        <Select
          {...useField(`${path}.kind`)}
          label={t("rules.methodKind")}
          options={[
            { value: "carrier", label: t("rules.kind.carrier") },
            { value: "pickup", label: t("rules.kind.pickup") },
          ]}
          value={method.kind}
          onChange={(kind) => onChange({ kind: kind === "pickup" ? "pickup" : "carrier" })}
        />
      </div>
      <ListField
        path={`${path}.matches`}
        label={t("rules.matches")}
        inLines
        help={t("rules.matchesHelp")}
        placeholder={t("rules.matchesExample")}
        value={method.matches}
        onChange={(matches) => onChange({ matches })}
      />
      {method.kind === "carrier" && (
        <BlockStack gap="300">
          <InlineStack>
            <Button
              variant="plain"
              disclosure={showsDays ? "up" : "down"}
              ariaExpanded={showsDays}
              ariaControls={`${fieldId(path)}-days`}
              onClick={() => setAsked(!showsDays)}
            >
              {t("rules.carrierDaysOf")}
            </Button>
          </InlineStack>
          <Collapsible id={`${fieldId(path)}-days`} open={showsDays}>
            <BlockStack gap="300">
              <CarrierDaysFields
                path={`${path}.carrierDays`}
                days={method.carrierDays}
                onChange={(part) => onChange({ carrierDays: { ...method.carrierDays, ...part } })}
              />
            </BlockStack>
          </Collapsible>
        </BlockStack>
      )}
    </RuleRow>
  );
}
