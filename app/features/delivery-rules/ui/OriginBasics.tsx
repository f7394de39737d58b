import { BlockStack } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { OriginDraft } from "../rules-draft.ts";
import { CutoffFields } from "./CutoffFields.tsx";
import { ZoneSelect } from "./ZoneSelect.tsx";

export type OriginProps = {
  path: string;
  origin: OriginDraft;
  onChange: (change: Partial<OriginDraft>) => void;
};

/** Work days and cut-offs of one place, and whose clock they run on. */
export function OriginBasics({ path, origin, onChange }: OriginProps) {
  const t = useTexts();
  return (
    <BlockStack gap="400">
      <CutoffFields
        path={`${path}.cutoffs`}
        cutoffs={origin.cutoffs}
        onChange={(cutoffs) => onChange({ cutoffs })}
      />
      <ZoneSelect
        path={`${path}.zone`}
        label={t("rules.zoneOfClock")}
        value={origin.zone}
        onChange={(zone) => onChange({ zone })}
      />
    </BlockStack>
  );
}
