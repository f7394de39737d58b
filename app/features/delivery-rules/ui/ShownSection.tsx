import { BlockStack, ChoiceList, Text, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { RulesDraft } from "../rules-draft.ts";
import { CERTAINTIES, type Shown } from "../rules.ts";
import type { PreviewView } from "../delivery-dates-view.ts";
import { OwnTextFields } from "./OwnTextFields.tsx";
import { fieldId, useField, useRulesForm } from "./RulesForm.tsx";
import { useWindowText } from "./use-window-text.ts";

const WORDINGS = ["arrives", "estimated", "get_it", "own"] as const satisfies Shown["wording"][];

/** How sure a date must be before it is told, and in which words. */
export function ShownSection({ preview }: { preview: PreviewView | null }) {
  const t = useTexts();
  const { draft, change } = useRulesForm();
  const { shown } = draft;
  const set = (part: Partial<RulesDraft["shown"]>) => change({ shown: { ...shown, ...part } });
  return (
    <>
      <CertaintyChoice shown={shown} set={set} preview={preview} />
      <div id={fieldId("shown.form")} tabIndex={-1}>
        <ChoiceList
          title={t("rules.form")}
          choices={[
            { value: "by", label: t("rules.form.by"), helpText: t("rules.formHelp.by") },
            { value: "range", label: t("rules.form.range"), helpText: t("rules.formHelp.range") },
          ]}
          selected={[shown.form]}
          onChange={([form]) => set({ form: form === "range" ? "range" : "by" })}
        />
      </div>
      <div id={fieldId("shown.wording")} tabIndex={-1}>
        <ChoiceList
          title={t("rules.wording")}
          choices={WORDINGS.map((wording) => {
            const example = preview?.examples[wording];
            return {
              value: wording,
              label: t(`rules.wording.${wording}`),
              ...(example && wording !== "own" ? { helpText: <bdi>{example}</bdi> } : {}),
            };
          })}
          selected={[shown.wording]}
          onChange={([wording]) => {
            const known = WORDINGS.find((one) => one === wording);
            if (known) set({ wording: known });
          }}
        />
      </div>
      {shown.wording === "own" && <OwnTextFields ownText={shown.ownText} set={set} />}
      <TextField
        {...useField("shown.maxDays")}
        label={t("rules.maxDays")}
        helpText={t("rules.maxDaysHelp")}
        suffix={t("rules.daysUnit")}
        inputMode="numeric"
        autoComplete="off"
        value={shown.maxDays}
        onChange={(maxDays) => set({ maxDays })}
      />
    </>
  );
}

type ChoiceProps = {
  shown: RulesDraft["shown"];
  set: (part: Partial<RulesDraft["shown"]>) => void;
  preview: PreviewView | null;
};

/** The three levels, each with what it means for the order in the preview. */
function CertaintyChoice({ shown, set, preview }: ChoiceProps) {
  const t = useTexts();
  const windowText = useWindowText();
  const isLearned = preview?.basis === "learned";
  return (
    <BlockStack gap="200">
      <div id={fieldId("shown.certainty")} tabIndex={-1}>
        <ChoiceList
          title={t("rules.certainty")}
          choices={CERTAINTIES.map((certainty) => {
            const window = preview?.byCertainty[certainty];
            return {
              value: String(certainty),
              label: t(`rules.certainty.${certainty}`),
              ...(isLearned && window
                ? { helpText: t("rules.certaintyMeans", { window: windowText(window) }) }
                : {}),
            };
          })}
          selected={[String(shown.certainty)]}
          onChange={([choice]) => {
            const known = CERTAINTIES.find((one) => String(one) === choice);
            if (known) set({ certainty: known });
          }}
        />
      </div>
      {preview && !isLearned && (
        <Text as="p" tone="subdued">
          {t("rules.certaintyLater")}
        </Text>
      )}
    </BlockStack>
  );
}
