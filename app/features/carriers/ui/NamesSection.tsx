import { BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { NameInUse } from "../carriers-view.ts";
import { CarrierSelect } from "./CarrierSelect.tsx";
import { useCarriersForm, useProblemAt } from "./CarriersForm.tsx";
import { PairRow } from "./PairRow.tsx";
import { Section } from "./Section.tsx";

/** What the shop's software writes, and who that is. */
export function NamesSection({ unknownNames }: { unknownNames: NameInUse[] }) {
  const t = useTexts();
  const { draft, change } = useCarriersForm();
  const problemAt = useProblemAt();
  const { names } = draft;
  const add = (company: string) => change({ names: [...names, { company, carrierId: "" }] });
  const set = (index: number, part: Partial<(typeof names)[number]>) =>
    change({ names: names.map((name, at) => (at === index ? { ...name, ...part } : name)) });
  const given = new Set(names.map(({ company }) => company.trim().toLowerCase()));
  const suggested = unknownNames.filter(({ company }) => !given.has(company.trim().toLowerCase()));
  return (
    <Section
      title={t("carriers.names")}
      help={t("carriers.namesHelp")}
      none={t("carriers.namesNone")}
      isEmpty={names.length === 0}
      addLabel={t("carriers.addName")}
      add={() => add("")}
    >
      {suggested.length > 0 && (
        <BlockStack gap="200">
          <Text as="h3" variant="headingSm">
            {t("carriers.unknownNames")}
          </Text>
          <InlineStack gap="200">
            {suggested.map(({ company, parcels }) => (
              <Button
                key={company}
                size="slim"
                accessibilityLabel={t("carriers.mapName", { company })}
                onClick={() => add(company)}
              >
                {t("carriers.unknownName", { company, count: parcels })}
              </Button>
            ))}
          </InlineStack>
        </BlockStack>
      )}
      {names.map(({ company, carrierId }, index) => (
        <PairRow
          key={index}
          name={company || t("carriers.nameRow", { place: index + 1 })}
          remove={() => change({ names: names.toSpliced(index, 1) })}
        >
          <TextField
            label={t("carriers.company")}
            autoComplete="off"
            value={company}
            onChange={(text) => set(index, { company: text })}
            error={problemAt(`names.${index}.company`)}
          />
          <CarrierSelect
            label={t("carriers.carrier")}
            value={carrierId}
            onChange={(id) => set(index, { carrierId: id })}
            error={problemAt(`names.${index}.carrierId`)}
          />
        </PairRow>
      ))}
    </Section>
  );
}
