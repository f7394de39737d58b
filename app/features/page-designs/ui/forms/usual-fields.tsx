import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageBlock } from "../../page-blocks.ts";
import { LinkField } from "./AddressField.tsx";
import { useChangeBlock } from "./BlockFormScope.tsx";
import { LIMITS } from "./field-limits.ts";
import { LocalField } from "./LocalField.tsx";

/** Fields that the forms of several blocks have, each for the blocks that have what it is for. */

type BlockWith<Field extends string> = Extract<PageBlock, Record<Field, unknown>>;
type Ours = {
  /** Our own words stand in where nobody wrote any. */
  hasOurs?: boolean;
};

export function HeadingField({ block, hasOurs = false }: Ours & { block: BlockWith<"heading"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <LocalField
      field="heading"
      label={t("pageBlock.heading")}
      value={block.heading}
      onChange={(heading) => write({ heading })}
      maxLength={LIMITS.heading}
      hasOurs={hasOurs}
    />
  );
}

type ShortTextBlock = Exclude<BlockWith<"text">, { type: "rich_text" }>;

export function ShortTextField({ block, hasOurs = false }: Ours & { block: ShortTextBlock }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <LocalField
      field="text"
      label={t("pageBlock.text")}
      value={block.text}
      onChange={(text) => write({ text })}
      maxLength={LIMITS.text}
      lines={2}
      hasOurs={hasOurs}
    />
  );
}

export function ButtonLabelField({ block }: { block: BlockWith<"label"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <LocalField
      field="label"
      label={t("pageBlock.buttonLabel")}
      value={block.label}
      onChange={(label) => write({ label })}
      maxLength={LIMITS.label}
      hasOurs
    />
  );
}

export function AltField({ block }: { block: BlockWith<"alt"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <LocalField
      field="alt"
      label={t("pageBlock.alt")}
      help={t("pageBlock.altHelp")}
      value={block.alt}
      onChange={(alt) => write({ alt })}
      maxLength={LIMITS.alt}
    />
  );
}

/** Where it leads, if anywhere. */
export function OptionalLinkField({ block }: { block: BlockWith<"url"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <LinkField
      field="url"
      label={t("pageBlock.leadsToOptional")}
      value={block.url}
      onChange={(url) => write({ url })}
    />
  );
}
