import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import type { ImportView } from "#app/features/imports/present-import.ts";
import { useTexts, type AdminTranslate } from "#app/ui/AdminTexts.tsx";

/** How the import of the orders placed before the installation is going. */
export function ImportCard({ run }: { run: ImportView | null }) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("import.title")}
        </Text>
        {run?.state === "failed" ? <Failed problem={run.problem} /> : <Text as="p">{stateText(run, t)}</Text>}
        {run?.isUnderWay && (
          <ProgressBar
            progress={run.percent ?? 0}
            size="small"
            ariaLabelledBy="import-progress"
            tone="primary"
          />
        )}
        <span id="import-progress" hidden>
          {t("import.progress")}
        </span>
        {run?.isSlow && <Text as="p">{t("import.slow")}</Text>}
        <Text as="p" tone="subdued">
          {t("import.noMessages")}
        </Text>
      </BlockStack>
    </Card>
  );
}

function Failed({ problem }: { problem: string | null }) {
  const t = useTexts();
  const retry = useFetcher();
  return (
    <Banner tone="critical" title={t("import.failed")}>
      <BlockStack gap="200">
        {problem && <Text as="p">{problem}</Text>}
        <InlineStack>
          <retry.Form method="post" action="/app?index">
            <input type="hidden" name="intent" value="retry-import" />
            <Button submit loading={retry.state !== "idle"}>
              {t("import.retry")}
            </Button>
          </retry.Form>
        </InlineStack>
      </BlockStack>
    </Banner>
  );
}

function stateText(run: ImportView | null, t: AdminTranslate): string {
  if (run === null) return t("import.none");
  const { state, importedCount: done, orderCount: all } = run;
  switch (state) {
    case "queued":
    case "preparing":
      return t(`import.${state}`);
    case "reading":
      return all ? t("import.reading", { done, all }) : t("import.readingSome", { done });
    case "done":
    case "failed":
      return t("import.done", { done });
  }
}
