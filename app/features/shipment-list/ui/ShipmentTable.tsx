import { useFetcher, useNavigate, useNavigation } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { IndexTable, useBreakpoints, useIndexResourceState } from "@shopify/polaris";
import { useEffect } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { ListQuery } from "../list-query.ts";
import type { ListedCarrier } from "../listed-carrier.ts";
import type { ShipmentPage } from "../shipment-page.ts";
import { NoShipments } from "./NoShipments.tsx";
import { ShipmentTableRow } from "./ShipmentTableRow.tsx";
import { listPath } from "./use-list-address.ts";

type Props = {
  page: ShipmentPage;
  carriers: ListedCarrier[];
  query: ListQuery;
  isImporting: boolean;
  onExport: (shipmentIds: string[]) => Promise<void>;
};

/** The list itself with selection, bulk actions and the way to the next page. */
export function ShipmentTable({ page, carriers, query, isImporting, onExport }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const navigation = useNavigation();
  const { smDown } = useBreakpoints();
  const refresh = useRefresh();
  const { rows, before, after } = page;
  const { selectedResources, allResourcesSelected, handleSelectionChange } = useIndexResourceState(
    rows.map(({ shipmentId }) => ({ id: shipmentId })),
  );
  const pagination = {
    hasPrevious: before !== null,
    hasNext: after !== null,
    accessibilityLabels: { previous: t("list.previous"), next: t("list.next") },
    onPrevious: () => navigate(listPath({ ...query, before, after: null })),
    onNext: () => navigate(listPath({ ...query, after, before: null })),
  };
  return (
    <IndexTable
      resourceName={{ singular: t("list.one"), plural: t("list.many") }}
      itemCount={rows.length}
      selectedItemsCount={allResourcesSelected ? "All" : selectedResources.length}
      onSelectionChange={handleSelectionChange}
      condensed={smDown}
      loading={navigation.state === "loading"}
      emptyState={<NoShipments query={query} isImporting={isImporting} />}
      headings={[
        { title: t("list.order") },
        { title: t("list.status") },
        { title: t("list.tracking") },
        { title: t("list.destination") },
        { title: t("list.shipped") },
        { title: t("list.statusSince") },
      ]}
      promotedBulkActions={[
        { content: t("list.refresh"), onAction: () => refresh(selectedResources) },
        { content: t("list.exportChosen"), onAction: () => void onExport(selectedResources) },
      ]}
      {...(before || after ? { pagination } : {})}
    >
      {rows.map((row, position) => (
        <ShipmentTableRow
          carriers={carriers}
          key={row.shipmentId}
          row={row}
          position={position}
          isSelected={selectedResources.includes(row.shipmentId)}
          isCondensed={smDown}
        />
      ))}
    </IndexTable>
  );
}

/** Asks Shopify again about these shipments' orders, and says how many when it is under way. */
function useRefresh(): (shipmentIds: string[]) => void {
  const t = useTexts();
  const shopify = useAppBridge();
  const fetcher = useFetcher<{ orders: number }>();
  const orders = fetcher.data?.orders;
  useEffect(() => {
    if (fetcher.state === "idle" && orders !== undefined)
      shopify.toast.show(t("list.refreshed", { count: orders }));
  }, [fetcher.state, orders, shopify, t]);
  return (shipmentIds) => {
    const form = new FormData();
    for (const id of shipmentIds) form.append("id", id);
    fetcher.submit(form, { method: "post", action: "/app/shipments?index" });
  };
}
