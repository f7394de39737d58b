import { Button, InlineStack, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { changeAt, removeAt } from "../edit-list.ts";
import type { LocationDraft, OriginDraft } from "../rules-draft.ts";
import { DaysField } from "./DaysField.tsx";
import { OriginBasics } from "./OriginBasics.tsx";
import { OriginClosed } from "./OriginClosed.tsx";
import { RuleRow } from "./RuleRow.tsx";
import { useRulesForm } from "./RulesForm.tsx";

/** Places with a week of their own; the others follow the rules above. */
export function LocationsSection() {
  const t = useTexts();
  const { draft, change, facts } = useRulesForm();
  const { locations } = draft;
  const set = (next: LocationDraft[]) => change({ locations: next });
  const others = facts.locations.filter(
    ({ locationId }) => !locations.some((location) => location.locationId === locationId),
  );
  const add = ({ locationId, name, countryCode, provinceCode }: (typeof others)[number]) =>
    // What is known of the place, and the rest as at the main place, so that only what differs must be changed.
    set([...locations, { locationId, name, origin: { ...draft.origin, countryCode, provinceCode } }]);
  return (
    <>
      <Text as="p" tone="subdued">
        {facts.locations.length === 0 ? t("rules.noLocations") : t("rules.locationsHelp")}
      </Text>
      {locations.map((location, index) => (
        <LocationRow
          key={location.locationId}
          path={`locations.${index}`}
          location={location}
          onChange={(part) => set(changeAt(locations, index, { origin: { ...location.origin, ...part } }))}
          remove={() => set(removeAt(locations, index))}
        />
      ))}
      <InlineStack gap="200">
        {others.map((location) => (
          <Button key={location.locationId} icon={PlusIcon} onClick={() => add(location)}>
            {t("rules.addLocation", { name: location.name })}
          </Button>
        ))}
      </InlineStack>
    </>
  );
}

type RowProps = {
  path: string;
  location: LocationDraft;
  onChange: (part: Partial<OriginDraft>) => void;
  remove: () => void;
};

function LocationRow({ path, location: { name, origin }, onChange, remove }: RowProps) {
  const t = useTexts();
  const part = { path: `${path}.origin`, origin, onChange };
  return (
    <RuleRow path={path} name={name} remove={remove}>
      <OriginBasics {...part} />
      <DaysField
        path={`${path}.origin.handling`}
        label={t("rules.handlingDays")}
        suffix={t("rules.workDays")}
        value={origin.handling}
        onChange={(handling) => onChange({ handling })}
      />
      <OriginClosed {...part} />
    </RuleRow>
  );
}
