import { Badge, Button, ButtonGroup, Icon, InlineStack } from "@shopify/polaris";
import {
  ChevronDownIcon,
  ChevronUpIcon,
  DeleteIcon,
  DragHandleIcon,
  DuplicateIcon,
} from "@shopify/polaris-icons";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { MoveButtons } from "#app/ui/RowButtons.tsx";
import type { Block } from "../blocks.ts";
import { BLOCK_ICONS } from "./block-icons.ts";
import { blockSummary } from "./block-summary.ts";
import { blocksAt, type ListPath } from "./document-edits.ts";
import { blockButtonId, useEditorForm } from "./EditorForm.tsx";
import { movesOf } from "./editor-state.ts";
import { newBlockId } from "./new-block-id.ts";
import type { BlockDrag } from "./use-block-drag.ts";
import { useCanAdd } from "./use-can-add.ts";
import styles from "./editor.module.css";

type Props = {
  block: Block;
  index: number;
  list: ListPath;
  drag: BlockDrag;
  /** The block's form. */
  children: ReactNode;
};

/** One block: its kind and first words, what can be done with it, and its form when it is open. */
export function BlockRow({ block, index, list, drag, children }: Props) {
  const t = useTexts();
  const { document: mail, selectedId, dispatch, problems } = useEditorForm();
  const { id, type } = block;
  const isOpen = selectedId === id || (block.type === "columns" && isInside(block, selectedId));
  const name = t("editor.blockName", { type: t(`editor.block.${type}`), number: index + 1 });
  const moves = movesOf(mail, id);
  const canAdd = useCanAdd(list);
  const stay = useFocusAfterMove(id, index);
  const own = problems.filter((one) => one.blockId === id);
  const worst = own.some(({ severity }) => severity === "error")
    ? "error"
    : own.length > 0
      ? "warning"
      : null;

  const move = (by: -1 | 1) => {
    stay();
    dispatch({ type: "move", id, by });
  };
  const remove = () => {
    const neighbours = blocksAt(mail, list);
    const next = neighbours[index + 1] ?? neighbours[index - 1];
    dispatch({ type: "remove", id });
    if (next) document.getElementById(blockButtonId(next.id))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      className={styles["block"]}
      data-open={isOpen || undefined}
      data-over={drag.overId === id || undefined}
      {...drag.targetOf(id)}
    >
      <div className={styles["blockHead"]}>
        <span className={styles["handle"]} aria-hidden="true" {...drag.handleOf(id)}>
          <Icon source={DragHandleIcon} tone="subdued" />
        </span>
        <button
          type="button"
          id={blockButtonId(id)}
          className={styles["blockButton"]}
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={() => dispatch({ type: "select", id: isOpen ? null : id })}
          onKeyDown={onKeyDown}
        >
          <span className={styles["blockIcon"]}>
            <Icon source={BLOCK_ICONS[type]} tone="base" />
          </span>
          <span className={styles["blockWords"]}>
            <span className={styles["blockType"]}>{t(`editor.block.${type}`)}</span>
            <span className={styles["blockSummary"]}>{blockSummary(block)}</span>
          </span>
          {worst && (
            <Badge tone={worst === "error" ? "critical" : "attention"}>{t(`editor.has.${worst}`)}</Badge>
          )}
          <span className={styles["blockIcon"]}>
            <Icon source={isOpen ? ChevronUpIcon : ChevronDownIcon} tone="subdued" />
          </span>
        </button>
      </div>
      {isOpen && (
        <div className={styles["blockBody"]}>
          <InlineStack align="end">
            <ButtonGroup noWrap gap="tight">
              <MoveButtons
                name={name}
                moveUp={moves.up ? () => move(-1) : null}
                moveDown={moves.down ? () => move(1) : null}
              />
              <Button
                icon={DuplicateIcon}
                variant="tertiary"
                accessibilityLabel={t("editor.duplicate", { name })}
                disabled={!canAdd}
                onClick={() => dispatch({ type: "duplicate", id, seed: newBlockId() })}
              />
              <Button
                icon={DeleteIcon}
                variant="tertiary"
                tone="critical"
                accessibilityLabel={t("row.remove", { name })}
                onClick={remove}
              />
            </ButtonGroup>
          </InlineStack>
          {children}
        </div>
      )}
    </li>
  );
}

const isInside = (block: Extract<Block, { type: "columns" }>, id: string | null): boolean =>
  id !== null && block.columns.some((column) => column.some((one) => one.id === id));

/** Browsers take the focus off whatever is moved in the document; whoever moved a block stays on it. */
function useFocusAfterMove(id: string, index: number): () => void {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const last = focused.current;
    focused.current = null;
    if (last instanceof HTMLElement && document.activeElement !== last) {
      const isUsable = last.isConnected && !(last instanceof HTMLButtonElement && last.disabled);
      (isUsable ? last : document.getElementById(blockButtonId(id)))?.focus();
    }
  }, [id, index]);
  return () => {
    focused.current = document.activeElement;
  };
}
