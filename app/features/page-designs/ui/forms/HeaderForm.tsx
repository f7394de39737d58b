import { Button } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import { LinkField } from "./AddressField.tsx";
import { useBlockForm, useChangeBlock } from "./BlockFormScope.tsx";
import { EntryList } from "./EntryList.tsx";
import { LIMITS } from "./field-limits.ts";
import { LocalField } from "./LocalField.tsx";

/** The menu beside the logo. */
export function HeaderForm({ block }: { block: BlockOf<"header"> }) {
  const t = useTexts();
  const { language, mainLanguage } = useBlockForm();
  const { write, choose } = useChangeBlock(block);
  const { menu } = block;
  return (
    <EntryList
      field="menu"
      entries={menu}
      nameOf={({ label }, index) =>
        label[language] || label[mainLanguage] || t("pageBlock.menuEntry", { number: index + 1 })
      }
      onChange={(next) => choose({ menu: next })}
      adding={(add, id) => (
        <Button
          id={id}
          icon={PlusIcon}
          disabled={menu.length >= LIMITS.menu}
          onClick={() => add({ label: {}, url: "" })}
        >
          {t("pageBlock.addMenuEntry")}
        </Button>
      )}
    >
      {(entry, index) => (
        <>
          <LocalField
            field={`menu.${index}.label`}
            label={t("pageBlock.menuLabel", { number: index + 1 })}
            value={entry.label}
            onChange={(label) =>
              write({ menu: menu.with(index, { ...entry, label }) }, `menu.${index}.label`)
            }
            maxLength={LIMITS.label}
          />
          <LinkField
            field={`menu.${index}.url`}
            label={t("pageBlock.menuLink", { number: index + 1 })}
            value={entry.url}
            onChange={(url) => write({ menu: menu.with(index, { ...entry, url }) }, `menu.${index}.url`)}
          />
        </>
      )}
    </EntryList>
  );
}
