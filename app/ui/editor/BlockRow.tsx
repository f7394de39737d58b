import { Badge, Button, ButtonGroup, Icon, InlineStack, type IconSource } from "@shopify/polaris";
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
import { announce } from "./announce.ts";
import { blockButtonId } from "./element-ids.ts";
import { newBlockId } from "./new-block-id.ts";
import type { BlockDrag } from "./use-block-drag.ts";
import styles from "./editor.module.css";

type Action =
  | { type: "select"; id: string | null }
  | { type: "move"; id: string; by: -1 | 1 }
  | { type: "duplicate"; id: string; seed: string }
  | { type: "remove"; id: string };

export type BlockRowProps = {
  id: string;
  index: number;
  /** The ids of its list, from top to bottom. */
  ids: readonly string[];
  icon: IconSource;
  /** What it is. */
  kind: string;
  /** What tells it from others of its kind; "" for nothing. */
  summary: string;
  /** What else is special about it. */
  note?: string | undefined;
  mark?: ReactNode;
  /** The worst that is wrong with it. */
  worst: "error" | "warning" | null;
  isOpen: boolean;
  moves: { up: boolean; down: boolean };
  canAdd: boolean;
  drag: BlockDrag;
  dispatch: (action: Action) => void;
  /** The block's form. */
  children: ReactNode;
};

/** One block: its kind and first words, what can be done with it, and its form when it is open. */
export function BlockRow(props: BlockRowProps) {
  const t = useTexts();
  const { id, index, ids, kind, isOpen, moves, drag, dispatch } = props;
  const name = t("editor.blockName", { type: kind, number: index + 1 });
  const stay = useFocusAfterMove(id, index);

  const move = (by: -1 | 1) => {
    if (!(by === -1 ? moves.up : moves.down)) return;
    stay();
    dispatch({ type: "move", id, by });
    announce(t("editor.moved", { type: kind, number: index + 1 + by, count: ids.length }));
  };
  const remove = () => {
    const next = ids[index + 1] ?? ids[index - 1];
    dispatch({ type: "remove", id });
    announce(t("editor.removed", { name }));
    if (next !== undefined) document.getElementById(blockButtonId(next))?.focus();
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
          <Face {...props} />
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
                disabled={!props.canAdd}
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
          {props.children}
        </div>
      )}
    </li>
  );
}

function Face({ icon, kind, summary, note, mark, worst, isOpen }: BlockRowProps) {
  const t = useTexts();
  return (
    <>
      <span className={styles["blockIcon"]}>
        <Icon source={icon} tone="base" />
      </span>
      <span className={styles["blockWords"]}>
        <span className={styles["blockType"]}>{kind}</span>
        <span className={styles["blockSummary"]}>{summary}</span>
        {note !== undefined && <span className={styles["blockNote"]}>{note}</span>}
      </span>
      {mark}
      {worst && <Badge tone={worst === "error" ? "critical" : "attention"}>{t(`editor.has.${worst}`)}</Badge>}
      <span className={styles["blockIcon"]}>
        <Icon source={isOpen ? ChevronUpIcon : ChevronDownIcon} tone="subdued" />
      </span>
    </>
  );
}

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
