import { LogSeverity } from "@shopify/shopify-api";
import type { Logger } from "../log/log.server.ts";

/**
 * Sends what Shopify's libraries say to our log. From warnings up only: their finer levels tell of every request, and at
 * the finest they write session tokens out.
 */
export const libraryLog = (log: Logger) => ({
  level: LogSeverity.Warning,
  log: (severity: LogSeverity, message: string): void => {
    if (severity === LogSeverity.Error) log.error({ from: "shopify library" }, message);
    else log.warn({ from: "shopify library" }, message);
  },
});
