import { BlockStack, Select, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { fieldId, useEditorForm } from "./EditorForm.tsx";
import { LIMITS } from "./field-limits.ts";
import { useFieldError } from "./problem-words.ts";

/** Addresses that every mail of a moment knows by itself. */
const KNOWN = ["tracking.url", "shop.url", "review.url", "survey.url", "unsubscribe.url"] as const;
const OTHER = "other";
const NOWHERE = "nowhere";

type Props = {
  blockId: string;
  field: string;
  label: string;
  value: string;
  isOptional?: boolean;
  onWrite: (address: string) => void;
  onChoose: (address: string) => void;
};

/** Where something leads: a page that the mail knows, or any other address. */
export function AddressField({ blockId, field, label, value, isOptional = false, onWrite, onChoose }: Props) {
  const t = useTexts();
  const { dispatch, variables } = useEditorForm();
  const error = useFieldError(blockId, field);
  const known = KNOWN.filter((name) => variables.some((variable) => variable.name === name));
  const named = known.find((name) => value.trim() === `{{ ${name} }}`);
  const chosen = named ?? (isOptional && value === "" ? NOWHERE : OTHER);
  return (
    <BlockStack gap="200">
      <Select
        id={`${fieldId(blockId, field)}-choice`}
        label={label}
        options={[
          ...(isOptional ? [{ value: NOWHERE, label: t("editor.leadsNowhere") }] : []),
          ...known.map((name) => ({ value: name as string, label: t(`editor.page.${name}`) })),
          { value: OTHER, label: t("editor.otherAddress") },
        ]}
        value={chosen}
        onChange={(choice) => {
          if (choice === NOWHERE) onChoose("");
          else onChoose(choice === OTHER ? "https://" : `{{ ${choice} }}`);
        }}
      />
      {chosen === OTHER && (
        <TextField
          id={fieldId(blockId, field)}
          label={t("editor.address")}
          type="text"
          inputMode="url"
          autoComplete="off"
          maxLength={LIMITS.address}
          placeholder="https://"
          helpText={t("editor.addressHelp")}
          value={value}
          onChange={onWrite}
          onBlur={() => dispatch({ type: "settle" })}
          {...(error === undefined ? {} : { error })}
        />
      )}
    </BlockStack>
  );
}
