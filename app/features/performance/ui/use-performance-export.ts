import { useAppBridge } from "@shopify/app-bridge-react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { saveFile } from "#app/ui/save-file.ts";
import { toPeriodParams, type Period } from "../period.ts";

export type ExportKind = "days" | "parcels";

/** Fetches one of the page's CSV files for its period and hands it to the browser. */
export function usePerformanceExport(period: Period) {
  const t = useTexts();
  const shopify = useAppBridge();
  const [exporting, setExporting] = useState<ExportKind | null>(null);

  async function exportFile(kind: ExportKind): Promise<void> {
    setExporting(kind);
    const params = new URLSearchParams([["what", kind], ...toPeriodParams(period)]);
    const saved = await saveFile(`/app/performance/export?${params}`, `performance-${kind}.csv`);
    shopify.toast.show(t(saved ? "list.exported" : "list.exportFailed"), { isError: !saved });
    setExporting(null);
  }
  return { exportFile, exporting };
}
