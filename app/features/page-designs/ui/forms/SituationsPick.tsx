import { Box, Button, ChoiceList, Popover } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { SITUATIONS, type Situation } from "../../situations.ts";
import { situationsPhrase } from "../rule-words.ts";
import { useRuleNames } from "../use-rule-names.ts";

type Props = {
  /** What is shown then. */
  label: string;
  value: readonly Situation[];
  onChange: (situations: Situation[]) => void;
};

/** In which situations something is shown; none: always. */
export function SituationsPick({ label, value, onChange }: Props) {
  const t = useTexts();
  const names = useRuleNames();
  const [isOpen, setIsOpen] = useState(false);
  const summary =
    value.length === 0
      ? t("pageRules.always")
      : t("pageRules.shownWhen", { situations: situationsPhrase(value, names) });
  return (
    <Popover
      active={isOpen}
      onClose={() => setIsOpen(false)}
      preferredAlignment="left"
      autofocusTarget="first-node"
      activator={
        <Button
          disclosure={isOpen ? "up" : "down"}
          textAlign="start"
          fullWidth
          accessibilityLabel={t("pageRules.of", { rule: summary, what: label })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {summary}
        </Button>
      }
    >
      <Popover.Pane>
        <Box padding="400">
          <ChoiceList
            title={t("pageRules.situationsTitle")}
            allowMultiple
            choices={SITUATIONS.map((one) => ({
              value: one,
              label: t("situation.when", { what: t(`situation.${one}`) }),
            }))}
            selected={[...value]}
            // In their own order, whatever order they were chosen in.
            onChange={(chosen: string[]) => onChange(SITUATIONS.filter((one) => chosen.includes(one)))}
          />
        </Box>
      </Popover.Pane>
    </Popover>
  );
}
