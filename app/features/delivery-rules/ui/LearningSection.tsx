import { BlockStack, Button, ChoiceList, InlineStack, Text, TextField } from "@shopify/polaris";
import { useFetcher } from "@remix-run/react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Day } from "#app/ui/Day.tsx";
import type { LearningView } from "../delivery-dates-view.ts";
import { fieldId, useField, useRulesForm } from "./RulesForm.tsx";

/** Whether the shop's own deliveries may speak, what they have said so far, and when a parcel counts as late. */
export function LearningSection({ learning }: { learning: LearningView }) {
  const t = useTexts();
  const { draft, change } = useRulesForm();
  return (
    <>
      <div id={fieldId("source")} tabIndex={-1}>
        <ChoiceList
          title={t("rules.source")}
          choices={[
            { value: "learned", label: t("rules.source.learned"), helpText: t("rules.sourceHelp.learned") },
            { value: "rules", label: t("rules.source.rules"), helpText: t("rules.sourceHelp.rules") },
          ]}
          selected={[draft.source]}
          onChange={([source]) => change({ source: source === "rules" ? "rules" : "learned" })}
        />
      </div>
      <LearnedSoFar learning={learning} />
      <TextField
        {...useField("lateFrom")}
        label={t("rules.lateFrom")}
        helpText={t("rules.lateFromHelp")}
        suffix="%"
        inputMode="decimal"
        autoComplete="off"
        value={draft.lateFrom}
        onChange={(lateFrom) => change({ lateFrom })}
      />
    </>
  );
}

function LearnedSoFar({ learning }: { learning: LearningView }) {
  const t = useTexts();
  const fetcher = useFetcher<{ kind: "relearning" }>();
  const { outcomeCount, learnedTo, neededCount, basis, isRebuilding } = learning;
  const isAsked = isRebuilding || fetcher.data !== undefined || fetcher.state !== "idle";
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t("rules.learnedTitle")}
      </Text>
      <Text as="p" breakWord>
        {basis === "learned"
          ? t("rules.learnedEnough", { count: outcomeCount })
          : t("rules.learnedFew", { count: outcomeCount, needed: neededCount })}{" "}
        {learnedTo && (
          <>
            {t("rules.learnedTo")} <Day on={learnedTo} />
          </>
        )}
      </Text>
      <InlineStack gap="200" blockAlign="center">
        <Button
          disabled={isAsked}
          loading={fetcher.state !== "idle"}
          onClick={() =>
            fetcher.submit({ intent: "relearn" }, { method: "post", action: "/app/delivery-dates" })
          }
        >
          {t("rules.relearn")}
        </Button>
        <Text as="span" tone="subdued" breakWord>
          <span aria-live="polite">{isAsked ? t("rules.relearning") : t("rules.relearnHelp")}</span>
        </Text>
      </InlineStack>
    </BlockStack>
  );
}
