import type { Meaning } from "#app/features/shipments/statuses.ts";
import { tableOf, type CodeTable } from "./code-table.ts";

/** A long table written short: what several codes say, and those codes with spaces between. */
export type CodeGroup = readonly [Meaning, string];

export const tableOfGroups = (groups: readonly CodeGroup[]): CodeTable =>
  tableOf(
    Object.fromEntries(
      groups.flatMap(([meaning, codes]) =>
        codes
          .trim()
          .split(/\s+/)
          .map((code) => [code, meaning]),
      ),
    ),
  );
