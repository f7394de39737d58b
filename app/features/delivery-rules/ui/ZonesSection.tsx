import { BlockStack, Button, Collapsible, InlineStack, Text, TextField } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { changeAt, removeAt } from "../edit-list.ts";
import type { ZoneDraft } from "../rules-draft.ts";
import { zonePresets } from "../zone-presets.ts";
import { ClosedDaysFields } from "./ClosedDaysFields.tsx";
import { newId } from "./new-id.ts";
import { PlaceFields } from "./PlaceFields.tsx";
import { RuleRow } from "./RuleRow.tsx";
import { fieldId, useField, useRulesForm } from "./RulesForm.tsx";

const emptyPlace = (countryCode: string | null) => ({
  countryCode: countryCode ?? "",
  provinceCodes: [],
  postcodes: [],
});

/** Destinations that take longer or shorter than the rest of their country. */
export function ZonesSection() {
  const { t, locale } = useReader();
  const { draft, change, goTo, facts } = useRulesForm();
  const { zones } = draft;
  const set = (next: ZoneDraft[]) => change({ zones: next });
  const add = (zone: Omit<ZoneDraft, "id" | "closedDays">) => {
    set([...zones, { ...zone, id: newId(), closedDays: [] }]);
    goTo(`zones.${zones.length}.name`);
  };
  const remove = (index: number) =>
    change({
      zones: removeAt(zones, index),
      // A zone takes its row of the transit table with it.
      transit: draft.transit.filter(({ zoneId }) => zoneId !== zones[index]?.id),
    });
  const presets = zonePresets(facts.shop.countryCode).filter(
    (preset) => !zones.some(({ places }) => JSON.stringify(places) === JSON.stringify(preset.places)),
  );
  return (
    <>
      <Text as="p" tone="subdued">
        {t("rules.zonesHelp")}
      </Text>
      {zones.map((zone, index) => (
        <ZoneRow
          key={zone.id}
          path={`zones.${index}`}
          zone={zone}
          onChange={(part) => set(changeAt(zones, index, part))}
          remove={() => remove(index)}
        />
      ))}
      <InlineStack gap="200">
        {presets.map(({ names, places }) => (
          <Button key={names.en} icon={PlusIcon} onClick={() => add({ name: names[locale], places })}>
            {names[locale]}
          </Button>
        ))}
        <Button
          icon={PlusIcon}
          onClick={() => add({ name: "", places: [emptyPlace(facts.shop.countryCode)] })}
        >
          {t("rules.addZone")}
        </Button>
      </InlineStack>
    </>
  );
}

type RowProps = {
  path: string;
  zone: ZoneDraft;
  onChange: (part: Partial<ZoneDraft>) => void;
  remove: () => void;
};

function ZoneRow({ path, zone, onChange, remove }: RowProps) {
  const { t } = useReader();
  const { problemAt, facts } = useRulesForm();
  const [asked, setAsked] = useState(zone.closedDays.length > 0);
  const showsClosed = asked || problemAt(`${path}.closedDays`) !== undefined;
  const name = zone.name || t("rules.newZone");
  const { places } = zone;
  return (
    <RuleRow path={path} name={name} remove={remove}>
      <TextField
        {...useField(`${path}.name`)}
        label={t("rules.zoneName")}
        autoComplete="off"
        maxLength={80}
        value={zone.name}
        onChange={(text) => onChange({ name: text })}
      />
      {places.map((place, index) => (
        <PlaceFields
          // Places have nothing of their own but their place in the list.
          key={String(index)}
          path={`${path}.places.${index}`}
          place={place}
          onChange={(part) => onChange({ places: changeAt(places, index, part) })}
          remove={places.length > 1 ? () => onChange({ places: removeAt(places, index) }) : null}
        />
      ))}
      <InlineStack gap="400">
        <Button
          variant="plain"
          onClick={() => onChange({ places: [...places, emptyPlace(facts.shop.countryCode)] })}
        >
          {t("rules.addPlace")}
        </Button>
        <Button
          variant="plain"
          disclosure={showsClosed ? "up" : "down"}
          ariaExpanded={showsClosed}
          ariaControls={`${fieldId(path)}-closed`}
          onClick={() => setAsked(!showsClosed)}
        >
          {t("rules.closedThere")}
        </Button>
      </InlineStack>
      <Collapsible id={`${fieldId(path)}-closed`} open={showsClosed}>
        <BlockStack gap="300">
          <ClosedDaysFields
            path={`${path}.closedDays`}
            days={zone.closedDays}
            onChange={(closedDays) => onChange({ closedDays })}
          />
        </BlockStack>
      </Collapsible>
    </RuleRow>
  );
}
