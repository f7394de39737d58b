import { ActionList, BlockStack, Button, Popover, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import type { Situation } from "../../situations.ts";
import { useChangeBlock } from "./BlockFormScope.tsx";
import { EntryList } from "./EntryList.tsx";
import { LIMITS } from "./field-limits.ts";
import { LocalField } from "./LocalField.tsx";
import { SituationsPick } from "./SituationsPick.tsx";
import { HeadingField } from "./usual-fields.tsx";

type Entry = BlockOf<"faq">["entries"][number];
type Ours = NonNullable<Entry["ours"]>;

/** Questions that we have answers to in every language, and when shoppers ask them. */
const OURS: readonly { ours: Ours; when: Situation[] }[] = [
  { ours: "when", when: ["preparing", "shipped", "on_the_way"] },
  { ours: "late", when: ["late"] },
  { ours: "customs", when: ["customs"] },
  { ours: "address", when: ["preparing", "problem"] },
  { ours: "missing", when: ["delivered"] },
];

export function FaqForm({ block }: { block: BlockOf<"faq"> }) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  const { entries } = block;
  const put = (index: number, entry: Entry) => ({ entries: entries.with(index, entry) });
  return (
    <BlockStack gap="400">
      <HeadingField block={block} hasOurs />
      <EntryList
        field="entries"
        entries={entries}
        nameOf={(_, index) => t("pageBlock.questionName", { number: index + 1 })}
        onChange={(next) => choose({ entries: next })}
        adding={(add, id) => <AddQuestion id={id} entries={entries} onAdd={add} />}
      >
        {(entry, index) => (
          <>
            {entry.ours && (
              <Text as="p" tone="subdued">
                {t("pageBlock.oursIs", { question: t(`pageBlock.ours.${entry.ours}`) })}
              </Text>
            )}
            <LocalField
              field={`entries.${index}.question`}
              label={t("pageBlock.question", { number: index + 1 })}
              value={entry.question}
              onChange={(question) => write(put(index, { ...entry, question }), `entries.${index}.question`)}
              maxLength={LIMITS.question}
            />
            <LocalField
              field={`entries.${index}.answer`}
              label={t("pageBlock.answer", { number: index + 1 })}
              value={entry.answer}
              onChange={(answer) => write(put(index, { ...entry, answer }), `entries.${index}.answer`)}
              maxLength={LIMITS.answer}
              lines={2}
            />
            <SituationsPick
              label={t("pageBlock.questionName", { number: index + 1 })}
              value={entry.when}
              onChange={(when) => choose(put(index, { ...entry, when }))}
            />
          </>
        )}
      </EntryList>
    </BlockStack>
  );
}

type AddProps = { id: string; entries: readonly Entry[]; onAdd: (entry: Entry) => void };

/** A question of the merchant's own, or one that we have an answer to. */
function AddQuestion({ id, entries, onAdd }: AddProps) {
  const t = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const isFull = entries.length >= LIMITS.entries;
  const left = OURS.filter(({ ours }) => !entries.some((entry) => entry.ours === ours));
  const add = (part: Pick<Entry, "ours" | "when">) => {
    setIsOpen(false);
    onAdd({ ...part, question: {}, answer: {} });
  };
  return (
    <>
      <Button id={id} icon={PlusIcon} disabled={isFull} onClick={() => add({ ours: null, when: [] })}>
        {t("pageBlock.addQuestion")}
      </Button>
      {left.length > 0 && (
        <Popover
          active={isOpen}
          onClose={() => setIsOpen(false)}
          preferredAlignment="left"
          autofocusTarget="first-node"
          preventFocusOnClose
          activator={
            <Button disclosure disabled={isFull} onClick={() => setIsOpen(!isOpen)}>
              {t("pageBlock.addOurs")}
            </Button>
          }
        >
          <ActionList
            items={left.map(({ ours, when }) => ({
              content: t(`pageBlock.ours.${ours}`),
              onAction: () => add({ ours, when: [...when] }),
            }))}
          />
        </Popover>
      )}
    </>
  );
}
