import { Button, ButtonGroup } from "@shopify/polaris";
import { LinkIcon, ListBulletedIcon, TextBoldIcon, TextItalicIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { MarkUp } from "./mark-up-text.ts";
import { VariablePicker } from "./VariablePicker.tsx";
import styles from "./editor.module.css";

const TOOLS = [
  ["bold", TextBoldIcon],
  ["italic", TextItalicIcon],
  ["link", LinkIcon],
  ["list", ListBulletedIcon],
] as const;

type Props = {
  /** The field that they belong to, for readers who do not see where they stand. */
  label: string;
  hasMarkUp: boolean;
  onMarkUp: (tool: MarkUp) => void;
  onInsert: (piece: string) => void;
};

/** Below a text field: what one would otherwise have to know how to write. */
export function FieldTools({ label, hasMarkUp, onMarkUp, onInsert }: Props) {
  const t = useTexts();
  return (
    <fieldset className={styles["tools"]} aria-label={t("editor.toolsOf", { field: label })}>
      {hasMarkUp && (
        <ButtonGroup gap="extraTight" noWrap>
          {TOOLS.map(([tool, icon]) => (
            <Button
              key={tool}
              icon={icon}
              size="slim"
              variant="tertiary"
              accessibilityLabel={t("editor.toolOf", { tool: t(`editor.tool.${tool}`), field: label })}
              onClick={() => onMarkUp(tool)}
            />
          ))}
        </ButtonGroup>
      )}
      <VariablePicker label={label} onPick={onInsert} />
    </fieldset>
  );
}
