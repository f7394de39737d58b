import { useNavigate, useNavigation } from "@remix-run/react";
import { IndexTable, useBreakpoints, useIndexResourceState } from "@shopify/polaris";
import { useState } from "react";
import { useTexts, type AdminTranslate } from "#app/ui/AdminTexts.tsx";
import { attentionListPath, type AttentionTab } from "../attention-query.ts";
import type { AttentionView } from "../attention-view.ts";
import { AttendModals } from "./AttendModals.tsx";
import { AttentionTableRow } from "./AttentionTableRow.tsx";
import { NoTroubles } from "./NoTroubles.tsx";
import { useAttend, type Asking, type Deed } from "./use-attend.ts";

/** The list itself with what can be done to one or to many, and the way to the next page. */
export function AttentionTable({ view }: { view: AttentionView }) {
  const t = useTexts();
  const navigate = useNavigate();
  const navigation = useNavigation();
  const { smDown } = useBreakpoints();
  const attend = useAttend();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { rows, next, query } = view;
  const { selectedResources, allResourcesSelected, handleSelectionChange, clearSelection } =
    useIndexResourceState(rows.map(({ subjectId }) => ({ id: subjectId })));
  const doTo = (ids: string[], deed: Deed) => {
    setAsking(null);
    clearSelection();
    attend(ids, deed);
  };
  const pagination = {
    hasPrevious: query.after !== null,
    hasNext: next !== null,
    accessibilityLabels: { previous: t("troubles.firstPage"), next: t("troubles.nextPage") },
    onPrevious: () => navigate(attentionListPath({ ...query, after: null })),
    onNext: () => navigate(attentionListPath({ ...query, after: next })),
  };
  return (
    <>
      <IndexTable
        resourceName={{ singular: t("troubles.one"), plural: t("troubles.many") }}
        itemCount={rows.length}
        selectedItemsCount={allResourcesSelected ? "All" : selectedResources.length}
        onSelectionChange={handleSelectionChange}
        condensed={smDown}
        loading={navigation.state === "loading"}
        emptyState={<NoTroubles view={view} />}
        headings={[
          { title: t("troubles.order") },
          { title: t("troubles.what") },
          { title: t("troubles.next") },
          { title: t("troubles.actions"), hidden: true },
        ]}
        promotedBulkActions={bulkActions(query.tab, t, (deed) => doTo(selectedResources, deed))}
        bulkActions={
          query.tab === "open"
            ? [
                {
                  content: t("troubles.snoozeDay"),
                  onAction: () => setAsking({ what: "snooze", ids: selectedResources }),
                },
                {
                  content: t("troubles.note"),
                  onAction: () => setAsking({ what: "note", ids: selectedResources }),
                },
              ]
            : []
        }
        {...(query.after || next ? { pagination } : {})}
      >
        {rows.map((row, position) => (
          <AttentionTableRow
            key={row.subjectId}
            row={row}
            position={position}
            tab={query.tab}
            now={view.now}
            isSelected={selectedResources.includes(row.subjectId)}
            isCondensed={smDown}
            onDo={(deed) => doTo([row.subjectId], deed)}
            onAsk={(what) => setAsking({ what, ids: [row.subjectId] })}
          />
        ))}
      </IndexTable>
      <AttendModals
        asking={asking}
        rows={rows}
        today={view.today}
        onDo={doTo}
        onClose={() => setAsking(null)}
      />
    </>
  );
}

function bulkActions(tab: AttentionTab, t: AdminTranslate, act: (deed: Deed) => void) {
  const resolve = { content: t("troubles.resolve"), onAction: () => act({ intent: "resolve" }) };
  switch (tab) {
    case "open":
      return [
        resolve,
        { content: t("troubles.snooze1"), onAction: () => act({ intent: "snooze", until: "1" }) },
        { content: t("troubles.snooze3"), onAction: () => act({ intent: "snooze", until: "3" }) },
        { content: t("troubles.snooze7"), onAction: () => act({ intent: "snooze", until: "7" }) },
      ];
    case "snoozed":
      return [{ content: t("troubles.wake"), onAction: () => act({ intent: "wake" }) }, resolve];
    case "resolved":
      return [{ content: t("troubles.reopen"), onAction: () => act({ intent: "reopen" }) }];
  }
}
