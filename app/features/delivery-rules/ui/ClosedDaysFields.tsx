import { BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import type { DayWindow } from "#app/lib/format-window.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { changeAt, removeAt } from "../edit-list.ts";
import type { ClosedDaysDraft } from "../rules-draft.ts";
import { useWindowText } from "./use-window-text.ts";
import { RowButtons } from "#app/ui/RowButtons.tsx";
import { useField, useRulesForm } from "./RulesForm.tsx";
import styles from "./rules.module.css";

type Props = {
  path: string;
  days: ClosedDaysDraft[];
  onChange: (days: ClosedDaysDraft[]) => void;
  /** Days that many shops of the country close on, ready to be taken over. */
  offers?: (DayWindow & { name: string })[];
};

/** Single days and ranges on which nothing happens, each with its name. */
export function ClosedDaysFields({ path, days, onChange, offers = [] }: Props) {
  const t = useTexts();
  const { goTo } = useRulesForm();
  const add = (closed: ClosedDaysDraft) => {
    onChange([...days, closed]);
    goTo(`${path}.${days.length}.from`);
  };
  const windowText = useWindowText();
  const isNew = (offer: DayWindow) => !days.some(({ from, to }) => from === offer.from && to === offer.to);
  return (
    <BlockStack gap="300">
      {days.length === 0 && (
        <Text as="p" tone="subdued">
          {t("rules.noClosedDays")}
        </Text>
      )}
      {days.map((closed, index) => (
        <ClosedRow
          // Rows have nothing of their own but their place.
          key={String(index)}
          path={`${path}.${index}`}
          closed={closed}
          onChange={(change) => onChange(changeAt(days, index, change))}
          remove={() => onChange(removeAt(days, index))}
        />
      ))}
      <InlineStack gap="200">
        <Button icon={PlusIcon} onClick={() => add({ from: "", to: "", name: "" })}>
          {t("rules.addClosedDays")}
        </Button>
        {offers.filter(isNew).map((offer) => (
          <Button key={offer.from} variant="tertiary" icon={PlusIcon} onClick={() => add({ ...offer })}>
            {t("rules.addOffer", { name: offer.name, when: windowText(offer, "short") })}
          </Button>
        ))}
      </InlineStack>
    </BlockStack>
  );
}

type RowProps = {
  path: string;
  closed: ClosedDaysDraft;
  onChange: (change: Partial<ClosedDaysDraft>) => void;
  remove: () => void;
};

function ClosedRow({ path, closed, onChange, remove }: RowProps) {
  const t = useTexts();
  const { from, to, name } = closed;
  const fromField = useField(`${path}.from`);
  const toField = useField(`${path}.to`);
  const nameField = useField(`${path}.name`);
  const rowField = useField(path);
  return (
    <div className={styles["closedRow"]}>
      <TextField
        {...fromField}
        // Whatever is wrong with the row as a whole is told at its first field.
        error={fromField.error || (!toField.error && !nameField.error && rowField.error)}
        label={t("rules.firstDay")}
        type="date"
        autoComplete="off"
        value={from}
        // One day is the usual case: the last day goes along until it is set by itself.
        onChange={(day) => onChange(to === "" || to === from ? { from: day, to: day } : { from: day })}
      />
      <TextField
        {...toField}
        label={t("rules.lastDay")}
        type="date"
        autoComplete="off"
        value={to}
        onChange={(day) => onChange({ to: day })}
      />
      <TextField
        {...nameField}
        label={t("rules.closedName")}
        autoComplete="off"
        maxLength={60}
        placeholder={t("rules.closedNameExample")}
        value={name}
        onChange={(text) => onChange({ name: text })}
      />
      <span className={styles["rowButtons"]}>
        <RowButtons name={name || from} remove={remove} />
      </span>
    </div>
  );
}
