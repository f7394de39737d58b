import { Box, Button, OptionList, Popover, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { EditorVariable } from "../editor-view.ts";
import { useEditorForm } from "./EditorForm.tsx";

/** Offers what a mail of this moment can fill in, each with an example, and hands back the Liquid for it. */
export function VariablePicker({ label, onPick }: { label: string; onPick: (liquid: string) => void }) {
  const t = useTexts();
  const { variables } = useEditorForm();
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState("");
  const found = variables.filter((variable) => matches(variable, search));
  const close = () => {
    setIsOpen(false);
    setSearch("");
  };
  return (
    <Popover
      active={isOpen}
      onClose={close}
      preferredAlignment="left"
      autofocusTarget="first-node"
      activator={
        <Button
          size="slim"
          variant="tertiary"
          disclosure={isOpen ? "up" : "down"}
          accessibilityLabel={t("editor.insertInto", { field: label })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t("editor.insert")}
        </Button>
      }
    >
      <Popover.Pane fixed>
        <Box padding="300" minWidth="16rem">
          <TextField
            label={t("editor.findVariable")}
            labelHidden
            placeholder={t("editor.findVariable")}
            autoComplete="off"
            value={search}
            onChange={setSearch}
          />
        </Box>
      </Popover.Pane>
      <Popover.Pane>
        {found.length === 0 ? (
          <Box padding="300">
            <Text as="p" tone="subdued">
              {t("editor.noVariable")}
            </Text>
          </Box>
        ) : (
          <OptionList
            selected={[]}
            onChange={([name]) => {
              close();
              if (name) onPick(`{{ ${name} }}`);
            }}
            options={found.map(({ name, example }) => ({
              value: name,
              label: <Choice name={name} example={example} />,
            }))}
          />
        )}
      </Popover.Pane>
    </Popover>
  );
}

const Choice = ({ name, example }: { name: string; example: string }) => (
  <span style={{ display: "block", overflowWrap: "anywhere" }}>
    <Text as="span" fontWeight="medium">
      {name}
    </Text>
    <Text as="span" tone="subdued" variant="bodySm" breakWord>
      <br />
      {example}
    </Text>
  </span>
);

const matches = ({ name, example }: EditorVariable, search: string): boolean =>
  `${name} ${example}`.toLowerCase().includes(search.trim().toLowerCase());
