import type { AppConfig } from "./app-config.ts";

/** What the parts of a running stand-in share. Times are milliseconds unless the name says otherwise. */
export type Settings = {
  /** Where the app answers: framed by the admin, called by webhooks and the app proxy. May change once ports are known. */
  appUrl: string;
  /** The stand-in's own address, known once it listens. */
  url: string;
  apiKey: string;
  apiSecret: string;
  app: AppConfig;
  now: () => Date;
  accessTokenSeconds: number;
  webhookTimeoutMs: number;
  /** Pause before each retry of a webhook; its length is the number of retries. */
  webhookBackoffMs: readonly number[];
  /** Orders written per turn of a bulk operation, and the pause between turns. */
  bulkChunk: number;
  bulkPaceMs: number;
  /** Bulk queries of one shop at the same time. https://shopify.dev/docs/api/usage/bulk-operations/queries */
  bulkQueryLimit: number;
  /** Where bulk results are written. */
  scratchFolder: string;
  /** Shops call their storefront here their own address, so that links to it open in any browser of this machine. */
  localStorefronts: boolean;
  /** Where pictures of products are said to be, for browsers that map Shopify's host names here; the stand-in itself if null. */
  pictureOrigin: string | null;
  /** Scopes that merchants grant beyond those the app's file asks for, as Shopify does after a review. */
  alsoGranted: readonly string[];
  /** Linked from the start page. */
  mailUrl: string | null;
};

/** Shopify retries eight times over four hours; here the same eight within about two minutes. */
export const DEFAULT_BACKOFF_MS = [500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000] as const;
