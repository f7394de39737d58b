import { useNavigate } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Button, Card, Divider, InlineStack, Page, Box, Select, Text, BlockStack } from "@shopify/polaris";
import { Fragment, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { saveFile } from "#app/ui/save-file.ts";
import type { SendingScope } from "../suppression.ts";
import {
  SENDING_SCOPES,
  type SuppressionCounts,
  type SuppressionPage,
  type SuppressionRow,
} from "../suppression-list.ts";
import { AddModal } from "./AddModal.tsx";
import { FindAddress } from "./FindAddress.tsx";
import { ImportModal } from "./ImportModal.tsx";
import { ReleaseModal } from "./ReleaseModal.tsx";
import { SuppressionEntry } from "./SuppressionEntry.tsx";

export type SuppressionsView = {
  page: SuppressionPage;
  counts: SuppressionCounts;
  scope: SendingScope | null;
  isFirst: boolean;
};

type Opened = { kind: "add" } | { kind: "import" } | { kind: "release"; row: SuppressionRow } | null;

/** Whom the shop writes to no more: looked through, searched, added to, and taken off again. */
export function SuppressionsPage({ view }: { view: SuppressionsView }) {
  const t = useTexts();
  const shopify = useAppBridge();
  const [opened, setOpened] = useState<Opened>(null);
  const [found, setFound] = useState<{ address: string; rows: SuppressionRow[] } | null>(null);
  const isEmpty = view.counts.all + view.counts.marketing === 0;
  const close = () => setOpened(null);
  const release = (row: SuppressionRow) => setOpened({ kind: "release", row });
  const exportAll = async () => {
    const saved = await saveFile("/app/messages/suppressions/export", "suppressed-addresses.csv");
    if (!saved) shopify.toast.show(t("suppressions.exportFailed"), { isError: true });
  };
  return (
    <Page
      title={t("suppressions.title")}
      subtitle={t("suppressions.subtitle")}
      backAction={{ content: t("app.messages"), url: "/app/messages" }}
      primaryAction={{ content: t("suppressions.add"), onAction: () => setOpened({ kind: "add" }) }}
      secondaryActions={[
        { content: t("suppressions.import"), onAction: () => setOpened({ kind: "import" }) },
        { content: t("suppressions.export"), onAction: () => void exportAll(), disabled: isEmpty },
      ]}
    >
      <TitleBar title={t("suppressions.title")} />
      <Card padding="0">
        {isEmpty ? (
          <Nothing />
        ) : (
          <>
            <Box padding="400">
              <BlockStack gap="300">
                <ScopeFilter view={view} onChange={() => setFound(null)} />
                <FindAddress found={found?.address ?? null} onFound={setFound} />
              </BlockStack>
            </Box>
            {found ? <Found {...found} onRelease={release} /> : <Listed view={view} onRelease={release} />}
          </>
        )}
      </Card>
      {opened?.kind === "add" && <AddModal onClose={close} />}
      {opened?.kind === "import" && <ImportModal onClose={close} />}
      {opened?.kind === "release" && (
        <ReleaseModal
          row={opened.row}
          onClose={close}
          onReleased={() =>
            setFound((now) => now && { ...now, rows: now.rows.filter((row) => row !== opened.row) })
          }
        />
      )}
    </Page>
  );
}

function ScopeFilter({ view, onChange }: { view: SuppressionsView; onChange: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const { counts } = view;
  const countOf = { "": counts.all + counts.marketing, ...counts };
  return (
    <InlineStack>
      <Select
        label={t("suppressions.filter")}
        labelInline
        options={(["", ...SENDING_SCOPES] as const).map((value) => ({
          value,
          label: t(`suppressions.filter.${value}`, { count: countOf[value] }),
        }))}
        value={view.scope ?? ""}
        onChange={(chosen) => {
          onChange();
          navigate(`/app/messages/suppressions${chosen ? `?scope=${chosen}` : ""}`);
        }}
      />
    </InlineStack>
  );
}

type Releasing = { onRelease: (row: SuppressionRow) => void };

function Listed({ view: { page, scope, isFirst }, onRelease }: { view: SuppressionsView } & Releasing) {
  const t = useTexts();
  const navigate = useNavigate();
  const go = (after: string | null) => {
    const params = new URLSearchParams({ ...(scope ? { scope } : {}), ...(after ? { after } : {}) });
    navigate(`/app/messages/suppressions?${params}`);
  };
  return (
    <>
      {page.rows.length === 0 && <Words text={t("suppressions.noneOfKind")} />}
      <Rows rows={page.rows} onRelease={onRelease} />
      {(page.next !== null || !isFirst) && (
        <>
          <Divider />
          <Box padding="400">
            <InlineStack gap="200">
              {!isFirst && <Button onClick={() => go(null)}>{t("suppressions.newest")}</Button>}
              {page.next !== null && <Button onClick={() => go(page.next)}>{t("suppressions.older")}</Button>}
            </InlineStack>
          </Box>
        </>
      )}
    </>
  );
}

function Found({ address, rows, onRelease }: { address: string; rows: SuppressionRow[] } & Releasing) {
  const t = useTexts();
  return rows.length === 0 ? (
    <Words text={t("suppressions.foundNone", { address })} />
  ) : (
    <Rows rows={rows} onRelease={onRelease} />
  );
}

const Rows = ({ rows, onRelease }: { rows: SuppressionRow[] } & Releasing) =>
  rows.map((row) => (
    <Fragment key={`${row.addressHash} ${row.scope}`}>
      <Divider />
      <SuppressionEntry row={row} onRelease={() => onRelease(row)} />
    </Fragment>
  ));

const Words = ({ text }: { text: string }) => (
  <>
    <Divider />
    <Box padding="400">
      <Text as="p" breakWord>
        {text}
      </Text>
    </Box>
  </>
);

/** The first day, and with luck many more. */
function Nothing() {
  const t = useTexts();
  return (
    <Box padding="800">
      <BlockStack gap="200" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {t("suppressions.none")}
        </Text>
        <Box maxWidth="36rem">
          <Text as="p" tone="subdued" alignment="center">
            {t("suppressions.noneText")}
          </Text>
        </Box>
      </BlockStack>
    </Box>
  );
}
