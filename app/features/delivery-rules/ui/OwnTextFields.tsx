import { BlockStack, Select, TextField } from "@shopify/polaris";
import { formatLanguage } from "#app/lib/format-date.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useFieldLanguage } from "#app/ui/use-field-language.ts";
import type { RulesDraft } from "../rules-draft.ts";
import { fieldId, useRulesForm } from "./RulesForm.tsx";

type Props = {
  ownText: Record<string, string>;
  set: (part: Partial<RulesDraft["shown"]>) => void;
};

/** The merchant's own sentence, one for each language that they want to speak. */
export function OwnTextFields({ ownText, set }: Props) {
  const t = useTexts();
  const { facts, problemAt } = useRulesForm();
  const [main] = facts.languages;
  // That there are no words at all is told at the first field.
  const unsaid = Object.keys(ownText).length === 0 && (problemAt("shown.ownText") ?? false);
  const languages = facts.languages.filter((language) => language === main || language in ownText);
  const others = facts.languages.filter((language) => !languages.includes(language));
  return (
    <div id={fieldId("shown.ownText")} tabIndex={-1}>
      <BlockStack gap="300">
        {languages.map((language) => (
          <OwnTextField
            key={language}
            language={language}
            value={ownText[language] ?? ""}
            error={problemAt(`shown.ownText.${language}`) ?? (language === main ? unsaid : false)}
            onChange={(text) => set({ ownText: { ...ownText, [language]: text } })}
          />
        ))}
        {others.length > 0 && (
          <Select
            label={t("rules.addLanguage")}
            options={[
              { value: "", label: t("rules.chooseLanguage") },
              ...others.map((language) => ({ value: language, label: formatLanguage(language) })),
            ]}
            value=""
            onChange={(language) => {
              if (language !== "") set({ ownText: { ...ownText, [language]: "" } });
            }}
          />
        )}
      </BlockStack>
    </div>
  );
}

type FieldProps = {
  language: string;
  value: string;
  error: string | boolean;
  onChange: (text: string) => void;
};

function OwnTextField({ language, value, error, onChange }: FieldProps) {
  const t = useTexts();
  const id = fieldId(`shown.ownText.${language}`);
  useFieldLanguage(id, language);
  return (
    <TextField
      id={id}
      error={error}
      label={t("rules.ownText", { language: formatLanguage(language) })}
      helpText={t("rules.ownTextHelp", { placeholder: "{date}" })}
      placeholder={t("rules.ownTextExample", { placeholder: "{date}" })}
      autoComplete="off"
      maxLength={200}
      value={value}
      onChange={onChange}
    />
  );
}
