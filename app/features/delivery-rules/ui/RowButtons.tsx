import { Button, ButtonGroup } from "@shopify/polaris";
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";

type Props = {
  /** What the row is called, for readers who do not see where the buttons stand. */
  name: string;
  remove: () => void;
  /** Where order matters: moves the row; null at an end. */
  moveUp?: (() => void) | null;
  moveDown?: (() => void) | null;
};

/** Up, down and away, for one row of a list. */
export function RowButtons({ name, remove, moveUp, moveDown }: Props) {
  const t = useTexts();
  return (
    <ButtonGroup noWrap gap="tight">
      {moveUp !== undefined && (
        <Button
          icon={ArrowUpIcon}
          variant="tertiary"
          accessibilityLabel={t("rules.moveUp", { name })}
          disabled={moveUp === null}
          onClick={() => moveUp?.()}
        />
      )}
      {moveDown !== undefined && (
        <Button
          icon={ArrowDownIcon}
          variant="tertiary"
          accessibilityLabel={t("rules.moveDown", { name })}
          disabled={moveDown === null}
          onClick={() => moveDown?.()}
        />
      )}
      <Button
        icon={DeleteIcon}
        variant="tertiary"
        accessibilityLabel={t("rules.remove", { name })}
        onClick={remove}
      />
    </ButtonGroup>
  );
}
