import { Button, ButtonGroup } from "@shopify/polaris";
import { LinkIcon, ListBulletedIcon, TextBoldIcon, TextItalicIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { MarkUp } from "./mark-up-text.ts";

const TOOLS = [
  ["bold", TextBoldIcon],
  ["italic", TextItalicIcon],
  ["link", LinkIcon],
  ["list", ListBulletedIcon],
] as const;

type Props = {
  /** The field that they belong to, for readers who do not see where they stand. */
  label: string;
  onMarkUp: (tool: MarkUp) => void;
};

/** Below a text field: Markdown that one would otherwise have to know how to write. */
export function MarkUpTools({ label, onMarkUp }: Props) {
  const t = useTexts();
  return (
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
  );
}
