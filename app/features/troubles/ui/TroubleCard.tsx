import { BlockStack, Card, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { AttentionRow } from "../attention-row.ts";
import { AttendModals } from "./AttendModals.tsx";
import { RowActions } from "./RowActions.tsx";
import { Next, What } from "./TroubleParts.tsx";
import { useAttend, type Asking, type Deed } from "./use-attend.ts";

type Props = { row: AttentionRow | null; now: Instant; today: CalendarDate };

/** What is wrong with one parcel, on its own page, with all that can be done about it. Nothing while nothing is wrong. */
export function TroubleCard({ row, now, today }: Props) {
  const t = useTexts();
  // Stays when the card goes, so that what was resolved can be taken back.
  const attend = useAttend();
  const [asking, setAsking] = useState<Asking | null>(null);
  const doTo = (ids: string[], deed: Deed) => {
    setAsking(null);
    attend(ids, deed);
  };
  if (!row) return null;
  const ids = [row.subjectId];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("app.attention")}
        </Text>
        {/* A note may hold a long address of a page. */}
        <div style={{ overflowWrap: "anywhere" }}>
          <BlockStack gap="200">
            <What row={row} now={now} />
            <Next row={row} />
          </BlockStack>
        </div>
        <RowActions
          row={row}
          tab={row.snoozedUntil && row.snoozedUntil > now ? "snoozed" : "open"}
          onDo={(deed) => doTo(ids, deed)}
          onAsk={(what) => setAsking({ what, ids })}
        />
      </BlockStack>
      <AttendModals asking={asking} rows={[row]} today={today} onDo={doTo} onClose={() => setAsking(null)} />
    </Card>
  );
}
