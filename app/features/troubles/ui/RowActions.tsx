import { ActionList, Button, InlineStack, Popover } from "@shopify/polaris";
import { useState } from "react";
import { useTexts, type AdminTranslate } from "#app/ui/AdminTexts.tsx";
import { Whole } from "#app/ui/Whole.tsx";
import type { AttentionTab } from "../attention-query.ts";
import type { AttentionRow } from "../attention-row.ts";
import type { Asking, Deed } from "./use-attend.ts";

type Props = {
  row: AttentionRow;
  tab: AttentionTab;
  onDo: (deed: Deed) => void;
  onAsk: (what: Asking["what"]) => void;
};

/** What can be done about one parcel or order. A click here selects no row. */
export function RowActions(props: Props) {
  const t = useTexts();
  const { row, onAsk } = props;
  const [isOpen, setOpen] = useState(false);
  const order = row.orderName ?? row.orderId;
  const close = () => setOpen(false);
  return (
    // Keeps clicks on the buttons from the row, which would open the order; the buttons themselves take keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/no-static-element-interactions
    <div onClick={(event) => event.stopPropagation()}>
      <Whole>
        <InlineStack gap="200" wrap={false}>
          <Button accessibilityLabel={t("troubles.tellOf", { order })} onClick={() => onAsk("tell")}>
            {t(row.toldAt ? "troubles.tellAgain" : "troubles.tell")}
          </Button>
          <Popover
            active={isOpen}
            onClose={close}
            activator={
              <Button
                disclosure
                accessibilityLabel={t("troubles.more", { order })}
                onClick={() => setOpen((open) => !open)}
              >
                {t("troubles.moreShort")}
              </Button>
            }
          >
            <ActionList actionRole="menuitem" items={itemsOf(props, t)} onActionAnyItem={close} />
          </Popover>
        </InlineStack>
      </Whole>
    </div>
  );
}

function itemsOf({ tab, onDo, onAsk }: Props, t: AdminTranslate) {
  const note = { content: t("troubles.note"), onAction: () => onAsk("note") };
  const resolve = { content: t("troubles.resolve"), onAction: () => onDo({ intent: "resolve" }) };
  switch (tab) {
    case "open":
      return [
        resolve,
        { content: t("troubles.snooze1"), onAction: () => onDo({ intent: "snooze", until: "1" }) },
        { content: t("troubles.snooze3"), onAction: () => onDo({ intent: "snooze", until: "3" }) },
        { content: t("troubles.snooze7"), onAction: () => onDo({ intent: "snooze", until: "7" }) },
        { content: t("troubles.snoozeDay"), onAction: () => onAsk("snooze") },
        note,
      ];
    case "snoozed":
      return [{ content: t("troubles.wake"), onAction: () => onDo({ intent: "wake" }) }, resolve, note];
    case "resolved":
      return [{ content: t("troubles.reopen"), onAction: () => onDo({ intent: "reopen" }) }, note];
  }
}
