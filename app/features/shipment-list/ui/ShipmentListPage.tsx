import { TitleBar } from "@shopify/app-bridge-react";
import { Card, Page } from "@shopify/polaris";
import { ExportIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useFreshWhile } from "#app/ui/use-fresh-while.ts";
import type { ListQuery } from "../list-query.ts";
import type { ShipmentPage } from "../shipment-page.ts";
import { ListFilters } from "./ListFilters.tsx";
import type { ListedCarrier } from "../listed-carrier.ts";
import { ShipmentTable } from "./ShipmentTable.tsx";
import { useExport } from "./use-export.ts";

type Props = {
  page: ShipmentPage;
  query: ListQuery;
  carriers: ListedCarrier[];
  isImporting: boolean;
  isSettling: boolean;
};

/** All shipments of the shop: tabs, search, filters, and what can be done with many at once. */
export function ShipmentListPage({ page, query, carriers, isImporting, isSettling }: Props) {
  const t = useTexts();
  const { exportList, isExporting } = useExport(query);
  useFreshWhile(isSettling);
  return (
    <Page
      title={t("app.shipments")}
      fullWidth
      secondaryActions={[
        {
          content: t("list.export"),
          icon: ExportIcon,
          loading: isExporting,
          disabled: page.rows.length === 0,
          onAction: () => void exportList([]),
        },
      ]}
    >
      <TitleBar title={t("app.shipments")} />
      <Card padding="0">
        <ListFilters query={query} carriers={carriers} />
        <ShipmentTable
          carriers={carriers}
          // Another page or filter is another table: what was selected does not carry over.
          key={JSON.stringify(query)}
          page={page}
          query={query}
          isImporting={isImporting}
          onExport={exportList}
        />
      </Card>
    </Page>
  );
}
