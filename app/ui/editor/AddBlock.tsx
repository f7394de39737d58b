import { ActionList, Button, InlineStack, Popover, Text, type IconSource } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { blockButtonId } from "./element-ids.ts";

type Props<Kind extends string> = {
  groups: readonly {
    title: string;
    kinds: readonly { kind: Kind; name: string; help: string; icon: IconSource }[];
  }[];
  /** How many blocks there may be. */
  max: number;
  canAdd: boolean;
  /** What the button is called for those who do not see where it stands. */
  label?: string | undefined;
  /** Adds one, and says which id it has. */
  onAdd: (kind: Kind) => string;
};

/** Offers every kind of block that may stand in a list, and goes on to the one that was added. */
export function AddBlock<Kind extends string>({ groups, max, canAdd, label, onAdd }: Props<Kind>) {
  const t = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const add = (kind: Kind) => {
    setIsOpen(false);
    const id = onAdd(kind);
    // Once it has been drawn.
    requestAnimationFrame(() => {
      const button = document.getElementById(blockButtonId(id));
      button?.scrollIntoView({ block: "nearest" });
      button?.focus({ preventScroll: true });
    });
  };
  return (
    <InlineStack gap="200" blockAlign="center">
      <Popover
        active={isOpen}
        onClose={() => setIsOpen(false)}
        preferredAlignment="left"
        autofocusTarget="first-node"
        activator={
          <Button
            icon={PlusIcon}
            disclosure={isOpen ? "up" : "down"}
            disabled={!canAdd}
            {...(label === undefined ? {} : { accessibilityLabel: label })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t("editor.addBlock")}
          </Button>
        }
      >
        <ActionList
          actionRole="menuitem"
          sections={groups.map(({ title, kinds }) => ({
            title,
            items: kinds.map(({ kind, name, help, icon }) => ({
              id: kind,
              content: name,
              helpText: help,
              icon,
              onAction: () => add(kind),
            })),
          }))}
        />
      </Popover>
      {!canAdd && (
        <Text as="p" tone="subdued">
          {t("editor.full", { max })}
        </Text>
      )}
    </InlineStack>
  );
}
