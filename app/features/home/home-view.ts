import type { WebhookHealth } from "#app/features/activity/activity.ts";
import type { ImportView } from "#app/features/imports/present-import.ts";
import type { RecentPromises } from "#app/features/performance/performance-view.ts";
import type { AttentionItem } from "./attention.ts";

/** What the first page shows. */
export type HomeView = {
  shopName: string;
  counts: { moving: number; deliveredLately: number; attention: number };
  attention: AttentionItem[];
  /** Null for a shop that has never started an import. */
  importRun: ImportView | null;
  /** The import still changes what is shown. */
  isSettling: boolean;
  /** Null as long as no promised date has come due. */
  promises: RecentPromises | null;
  webhooks: WebhookHealth;
  /** No shipment has ever been seen. */
  isFirstDay: boolean;
  /** The words for the first day have not been closed. */
  showsWelcome: boolean;
  /** How many of Shopify's own notices the merchant is still to be asked about. */
  openNotices: number;
};
