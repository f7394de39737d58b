import { useAppBridge } from "@shopify/app-bridge-react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { saveFile } from "#app/ui/save-file.ts";
import { toListParams, type ListQuery } from "../list-query.ts";

/** Fetches the list as CSV and hands it to the browser as a file: all that the filter names, or the shipments chosen. */
export function useExport(query: ListQuery) {
  const t = useTexts();
  const shopify = useAppBridge();
  const [isExporting, setExporting] = useState(false);

  async function exportList(shipmentIds: string[]): Promise<void> {
    setExporting(true);
    const params = new URLSearchParams(toListParams({ ...query, after: null, before: null }));
    for (const id of shipmentIds) params.append("id", id);
    const saved = await saveFile(`/app/shipments/export?${params}`, "shipments.csv");
    shopify.toast.show(t(saved ? "list.exported" : "list.exportFailed"), { isError: !saved });
    setExporting(false);
  }
  return { exportList, isExporting };
}
