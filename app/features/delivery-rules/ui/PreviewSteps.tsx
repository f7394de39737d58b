import { BlockStack, Button, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Day } from "#app/ui/Day.tsx";
import type { StepView } from "../delivery-dates-view.ts";
import { formatDays } from "../days-text.ts";
import { useRulesForm } from "./RulesForm.tsx";
import styles from "./preview.module.css";

/** Why it comes then: each part of the way with its days and the rule that gave them. */
export function PreviewSteps({ steps, title }: { steps: StepView[]; title: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <BlockStack gap="200">
      <div className={styles["onlyWide"]}>
        <Text as="h3" variant="headingSm">
          {title}
        </Text>
      </div>
      {/* On a phone the rules come below, and should not be far. */}
      <div className={styles["onlyNarrow"]}>
        <Button
          variant="plain"
          disclosure={isOpen ? "up" : "down"}
          ariaExpanded={isOpen}
          ariaControls="preview-steps"
          onClick={() => setIsOpen(!isOpen)}
        >
          {title}
        </Button>
      </div>
      <ol id="preview-steps" className={`${styles["steps"]} ${isOpen ? "" : styles["folded"]}`}>
        {steps.map((step, index) => (
          // Steps have nothing of their own but their place; the list is replaced as a whole.
          <Step key={String(index)} step={step} />
        ))}
      </ol>
    </BlockStack>
  );
}

function Step({ step }: { step: StepView }) {
  const t = useTexts();
  const { from, to } = step;
  const rule = useRuleName(step);
  return (
    <li>
      <span className={styles["stepHead"]}>
        <Text as="span" fontWeight="medium" breakWord>
          {useStepName(step)}
        </Text>
        <Text as="span" breakWord>
          <Day on={from} />
          {to !== from && (
            <>
              {t("preview.dash")}
              <Day on={to} />
            </>
          )}
        </Text>
      </span>
      {rule && (
        <Text as="span" tone="subdued" breakWord>
          {rule}
        </Text>
      )}
    </li>
  );
}

function useStepName({ kind, days }: StepView): string {
  const t = useTexts();
  const range = days ? formatDays(days, t("preview.dash").trim()) : "";
  if (kind === "handling") return t("preview.step.handling", { days: days?.max ?? 0, range });
  if (kind === "transit.business" || kind === "transit.calendar") return t(`preview.step.${kind}`, { range });
  return t(`preview.step.${kind}`);
}

/** Which rule said so, by the name that the merchant knows it by. */
function useRuleName({ kind, rule }: StepView): string | null {
  const t = useTexts();
  const { draft } = useRulesForm();
  if (kind === "ordered") return null;
  if (rule.by === "usual") return t("preview.byUsual");
  const [of, ...rest] = rule.id.split(":");
  const id = rest.join(":");
  if (of === "origin")
    return t("preview.byMerchant", {
      rule: t(kind === "handling" ? "rules.section.handling" : "rules.section.work"),
    });
  if (of === "carrier-days") return t("preview.byMerchant", { rule: t("rules.section.carrier") });
  if (of === "cell") return t("preview.byCell", cellNames(id));
  return t("preview.byMerchant", { rule: rule.label });

  function cellNames(cell: string): { method: string; zone: string } {
    const [methodId, zoneId] = cell.split("|");
    const method = draft.methods.find((one) => one.id === methodId)?.name;
    const zone = draft.zones.find((one) => one.id === zoneId)?.name;
    return { method: method ?? t("rules.everyMethod"), zone: zone ?? t("rules.everywhere") };
  }
}
