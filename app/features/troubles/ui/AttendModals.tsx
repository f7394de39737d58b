import type { CalendarDate } from "#app/lib/time.ts";
import type { AttentionRow } from "../attention-row.ts";
import { NoteModal } from "./NoteModal.tsx";
import { SnoozeModal } from "./SnoozeModal.tsx";
import { TellModal } from "./TellModal.tsx";
import type { Asking, Deed } from "./use-attend.ts";

type Props = {
  asking: Asking | null;
  rows: AttentionRow[];
  today: CalendarDate;
  onDo: (ids: string[], deed: Deed) => void;
  onClose: () => void;
};

/** Asks for what a deed still needs: a day, a note, or the words for the shopper. */
export function AttendModals({ asking, rows, today, onDo, onClose }: Props) {
  if (!asking) return null;
  const { what, ids } = asking;
  switch (what) {
    case "snooze":
      return (
        <SnoozeModal
          today={today}
          onSnooze={(until) => onDo(ids, { intent: "snooze", until })}
          onClose={onClose}
        />
      );
    case "note":
      return (
        <NoteModal
          rows={rows.filter(({ subjectId }) => ids.includes(subjectId))}
          onSave={(fields) => onDo(ids, { intent: "note", ...fields })}
          onClose={onClose}
        />
      );
    case "tell":
      return <TellModal subjectId={ids[0] ?? ""} onClose={onClose} />;
  }
}
