import { BlockStack, Button, TextField } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { BlockOf } from "../../page-blocks.ts";
import { isEmail } from "./address-faults.ts";
import { LinkField } from "./AddressField.tsx";
import { useBlockForm, useChangeBlock } from "./BlockFormScope.tsx";
import { EntryList } from "./EntryList.tsx";
import { pageFieldId } from "./field-ids.ts";
import { LIMITS } from "./field-limits.ts";
import { LocalField } from "./LocalField.tsx";
import { SituationsPick } from "./SituationsPick.tsx";
import { HeadingField } from "./usual-fields.tsx";

type Contact = BlockOf<"support">["contacts"][number];
const NEW: Contact = { when: [], text: {}, email: "", phone: "", url: "" };

/** Whom to ask, in the order in which they are tried. */
export function SupportForm({ block }: { block: BlockOf<"support"> }) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  const { contacts } = block;
  return (
    <BlockStack gap="400">
      <HeadingField block={block} hasOurs />
      <EntryList
        field="contacts"
        entries={contacts}
        nameOf={(_, index) => t("pageBlock.contact", { number: index + 1 })}
        onChange={(next) => choose({ contacts: next })}
        adding={(add, id) => (
          <Button
            id={id}
            icon={PlusIcon}
            disabled={contacts.length >= LIMITS.contacts}
            onClick={() => add(NEW)}
          >
            {t("pageBlock.addContact")}
          </Button>
        )}
      >
        {(contact, index) => (
          <ContactFields
            contact={contact}
            index={index}
            onWrite={(part) =>
              write(
                { contacts: contacts.with(index, { ...contact, ...part }) },
                `contacts.${index}.${Object.keys(part).join()}`,
              )
            }
            onChoose={(part) => choose({ contacts: contacts.with(index, { ...contact, ...part }) })}
          />
        )}
      </EntryList>
    </BlockStack>
  );
}

type ContactProps = {
  contact: Contact;
  index: number;
  onWrite: (part: Partial<Contact>) => void;
  onChoose: (part: Partial<Contact>) => void;
};

function ContactFields({ contact, index, onWrite, onChoose }: ContactProps) {
  const t = useTexts();
  const { blockId, settle } = useBlockForm();
  const number = index + 1;
  return (
    <>
      <SituationsPick
        label={t("pageBlock.contact", { number })}
        value={contact.when}
        onChange={(when) => onChoose({ when })}
      />
      <LocalField
        field={`contacts.${index}.text`}
        label={t("pageBlock.contactText", { number })}
        value={contact.text}
        onChange={(text) => onWrite({ text })}
        maxLength={LIMITS.contactText}
        lines={2}
      />
      <EmailField
        id={pageFieldId(blockId, `contacts.${index}.email`)}
        label={t("pageBlock.contactEmail", { number })}
        value={contact.email}
        onChange={(email) => onWrite({ email })}
      />
      <TextField
        id={pageFieldId(blockId, `contacts.${index}.phone`)}
        label={t("pageBlock.contactPhone", { number })}
        helpText={t("pageBlock.phoneHelp")}
        type="tel"
        autoComplete="off"
        maxLength={LIMITS.phone}
        value={contact.phone}
        onChange={(phone) => onWrite({ phone })}
        onBlur={settle}
      />
      <LinkField
        field={`contacts.${index}.url`}
        label={t("pageBlock.contactLink", { number })}
        help={t("pageBlock.contactLinkHelp")}
        value={contact.url}
        onChange={(url) => onWrite({ url })}
      />
    </>
  );
}

type EmailProps = { id: string; label: string; value: string; onChange: (email: string) => void };

/** Only a whole address is kept; half of one stays in the field until it is finished. */
function EmailField({ id, label, value, onChange }: EmailProps) {
  const t = useTexts();
  const { settle } = useBlockForm();
  const [text, setText] = useState(value);
  useChangeOf(value, () => {
    if (text.trim() !== value) setText(value);
  });
  return (
    <TextField
      id={id}
      label={label}
      type="email"
      autoComplete="off"
      maxLength={LIMITS.email}
      value={text}
      onChange={(next) => {
        setText(next);
        if (isEmail(next.trim())) onChange(next.trim());
      }}
      onBlur={settle}
      error={!isEmail(text.trim()) && t("pageBlock.notKept", { fault: t("pageBlock.emailFault") })}
    />
  );
}
