import { Icon } from "@shopify/polaris";
import { HideIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { BlockRow } from "#app/ui/editor/BlockRow.tsx";
import type { BlockDrag } from "#app/ui/editor/use-block-drag.ts";
import { worstOf } from "#app/ui/editor/worst-of.ts";
import type { BlockRules } from "../block-rules.ts";
import type { PageBlock } from "../page-blocks.ts";
import { BLOCK_ICONS } from "./block-icons.ts";
import { blockSummary } from "./block-summary.ts";
import { useDesignForm } from "./DesignForm.tsx";
import { movesOf } from "./editor-state.ts";
import { BLOCKS_ROOM, mayAdd } from "./new-block.ts";
import { rulesSentence } from "./rule-words.ts";
import { useRuleNames } from "./use-rule-names.ts";

type Props = { block: PageBlock; index: number; drag: BlockDrag; children: ReactNode };

/** One block of a page, with a mark when it is not everybody's. */
export function PageBlockRow({ block, index, drag, children }: Props) {
  const t = useTexts();
  const names = useRuleNames();
  const { design, selectedId, dispatch, problems, language, shown } = useDesignForm();
  const { id, type } = block;
  const isShown = shown === null || shown.includes(id);
  return (
    <BlockRow
      id={id}
      index={index}
      ids={design.blocks.map((one) => one.id)}
      icon={BLOCK_ICONS[type]}
      kind={t(`pageEditor.block.${type}`)}
      summary={blockSummary(block, language, design.mainLanguage)}
      note={isConditional(block.show) ? rulesSentence(block.show, names) : undefined}
      mark={
        !isShown && (
          <Icon source={HideIcon} tone="subdued" accessibilityLabel={t("pageEditor.notInPreview")} />
        )
      }
      worst={worstOf(problems, id)}
      isOpen={selectedId === id}
      moves={movesOf(design, id)}
      canAdd={design.blocks.length < BLOCKS_ROOM && mayAdd(design.blocks, type)}
      drag={drag}
      dispatch={dispatch}
    >
      {children}
    </BlockRow>
  );
}

const isConditional = ({ situations, countries, languages, tags, firstOrder }: BlockRules): boolean =>
  [situations, countries, languages, tags].some((list) => list.length > 0) || firstOrder !== null;
