import { BlockStack, Button, InlineStack, Tag, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useBlockForm } from "./BlockFormScope.tsx";
import { pageFieldId } from "./field-ids.ts";
import { LIMITS } from "./field-limits.ts";

type Props = { value: readonly string[]; onChange: (tags: string[]) => void };

/** Tags of an order, added one at a time; with Enter or a comma, too. */
export function TagsField({ value, onChange }: Props) {
  const t = useTexts();
  const { blockId } = useBlockForm();
  const [text, setText] = useState("");
  const id = pageFieldId(blockId, "show.tags");
  const isFull = value.length >= LIMITS.tags;
  const add = (typed: string) => {
    const isKnown = (tag: string) => value.some((one) => one.toLowerCase() === tag.toLowerCase());
    const fresh = typed
      .split(",")
      .map((tag) => tag.trim().slice(0, LIMITS.tag))
      .filter((tag) => tag !== "" && !isKnown(tag));
    setText("");
    if (fresh.length > 0) onChange([...value, ...new Set(fresh)].slice(0, LIMITS.tags));
  };
  const remove = (tag: string) => {
    onChange(value.filter((one) => one !== tag));
    document.getElementById(id)?.focus();
  };
  return (
    <BlockStack gap="200">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(text);
        }}
      >
        <TextField
          id={id}
          label={t("pageRules.tags")}
          helpText={isFull ? t("pageRules.tagsFull", { max: LIMITS.tags }) : t("pageRules.tagsHelp")}
          autoComplete="off"
          maxLength={LIMITS.tag}
          disabled={isFull}
          value={text}
          onChange={(typed) => (typed.includes(",") ? add(typed) : setText(typed))}
          // What was typed is meant, whether or not somebody pressed the button.
          onBlur={() => add(text)}
          connectedRight={
            <Button submit disabled={isFull} accessibilityLabel={t("pageRules.addTag")}>
              {t("pageRules.add")}
            </Button>
          }
        />
      </form>
      {value.length > 0 && (
        <InlineStack gap="100">
          {value.map((tag) => (
            <Tag key={tag} onRemove={() => remove(tag)}>
              {tag}
            </Tag>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
