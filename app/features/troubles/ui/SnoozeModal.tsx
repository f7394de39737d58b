import { Modal, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { addDays, parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import { SNOOZE_DAYS_MAX } from "../attention-form.ts";

type Props = { today: CalendarDate; onSnooze: (until: CalendarDate) => void; onClose: () => void };

/** Asks for the day until which something is put off. */
export function SnoozeModal({ today, onSnooze, onClose }: Props) {
  const t = useTexts();
  const [first, last] = [addDays(today, 1), addDays(today, SNOOZE_DAYS_MAX)];
  const [text, setText] = useState<string>(addDays(today, 14));
  const [isTried, setTried] = useState(false);
  const day = parseCalendarDate(text);
  const fits = day !== null && day >= first && day <= last;
  return (
    <Modal
      open
      onClose={onClose}
      title={t("troubles.snoozeTitle")}
      primaryAction={{
        content: t("troubles.snooze"),
        onAction: () => (fits ? onSnooze(day) : setTried(true)),
      }}
      secondaryActions={[{ content: t("troubles.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <TextField
          label={t("troubles.snoozeField")}
          type="date"
          autoComplete="off"
          min={first}
          max={last}
          value={text}
          onChange={setText}
          error={isTried && !fits && t("troubles.saidPast")}
        />
      </Modal.Section>
    </Modal>
  );
}
