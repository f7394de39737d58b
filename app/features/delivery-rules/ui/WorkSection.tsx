import { Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { OriginBasics } from "./OriginBasics.tsx";
import { useRulesForm } from "./RulesForm.tsx";

/** Work days and cut-offs of the main place. */
export function WorkSection() {
  const t = useTexts();
  const { draft, change } = useRulesForm();
  const { origin } = draft;
  return (
    <>
      <Text as="p" tone="subdued">
        {t("rules.workHelp")}
      </Text>
      <OriginBasics
        path="origin"
        origin={origin}
        onChange={(part) => change({ origin: { ...origin, ...part } })}
      />
    </>
  );
}
