import { useNavigate } from "@remix-run/react";
import { Box, InlineStack, Select, Tabs } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ATTENTION_TABS, attentionListPath, type AttentionQuery } from "../attention-query.ts";
import type { TroubleCounts } from "../attention-row.ts";
import { TROUBLE_KINDS } from "../trouble.ts";
import { BY_URGENCY } from "../urgency.ts";

/** What waits, what was put off and what is done; and of what waits, one kind alone. */
export function AttentionTabs({ query, counts }: { query: AttentionQuery; counts: TroubleCounts }) {
  const t = useTexts();
  const navigate = useNavigate();
  const go = (change: Partial<AttentionQuery>) =>
    navigate(attentionListPath({ ...query, after: null, ...change }));
  const numbers = { open: counts.open, snoozed: counts.snoozed, resolved: null };
  const tabs = ATTENTION_TABS.map((tab) => {
    const count = numbers[tab];
    const name = t(`troubles.${tab}`);
    return { id: tab, content: count ? t("troubles.tabCount", { tab: name, count }) : name };
  });
  const kinds = BY_URGENCY.filter((kind) => counts.byKind[kind] > 0 || kind === query.kind);
  return (
    <>
      <Tabs
        tabs={tabs}
        selected={ATTENTION_TABS.indexOf(query.tab)}
        onSelect={(index) => go({ tab: ATTENTION_TABS[index] ?? "open", kind: null })}
      />
      {query.tab === "open" && kinds.length > 0 && (
        <Box padding="300" borderBlockEndWidth="025" borderColor="border">
          <InlineStack>
            <Select
              label={t("troubles.kinds")}
              labelInline
              options={[
                { value: "", label: t("troubles.tabCount", { tab: t("troubles.all"), count: counts.open }) },
                ...kinds.map((kind) => ({
                  value: kind,
                  label: t("troubles.tabCount", { tab: t(`trouble.${kind}`), count: counts.byKind[kind] }),
                })),
              ]}
              value={query.kind ?? ""}
              onChange={(chosen) => go({ kind: TROUBLE_KINDS.find((kind) => kind === chosen) ?? null })}
            />
          </InlineStack>
        </Box>
      )}
    </>
  );
}
