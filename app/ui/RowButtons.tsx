import { Button, ButtonGroup } from "@shopify/polaris";
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon } from "@shopify/polaris-icons";
import { useTexts } from "./AdminTexts.tsx";

type MoveProps = {
  /** What the row is called, for readers who do not see where the buttons stand. */
  name: string;
  /** Where order matters: moves the row; null at an end, undefined where there is no order. */
  moveUp?: (() => void) | null | undefined;
  moveDown?: (() => void) | null | undefined;
};

/** Up, down and away, for one row of a list. */
export function RowButtons({ remove, ...move }: MoveProps & { remove: () => void }) {
  const t = useTexts();
  return (
    <ButtonGroup noWrap gap="tight">
      <MoveButtons {...move} />
      <Button
        icon={DeleteIcon}
        variant="tertiary"
        accessibilityLabel={t("row.remove", { name: move.name })}
        onClick={remove}
      />
    </ButtonGroup>
  );
}

/** Up and down alone, for a row that has other buttons beside them. */
export function MoveButtons({ name, moveUp, moveDown }: MoveProps) {
  const t = useTexts();
  return (
    <>
      {moveUp !== undefined && (
        <Button
          icon={ArrowUpIcon}
          variant="tertiary"
          accessibilityLabel={t("row.moveUp", { name })}
          disabled={moveUp === null}
          onClick={() => moveUp?.()}
        />
      )}
      {moveDown !== undefined && (
        <Button
          icon={ArrowDownIcon}
          variant="tertiary"
          accessibilityLabel={t("row.moveDown", { name })}
          disabled={moveDown === null}
          onClick={() => moveDown?.()}
        />
      )}
    </>
  );
}
