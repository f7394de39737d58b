import type { Meaning } from "#app/features/shipments/statuses.ts";
import { Bug } from "#app/lib/errors.ts";
import { tableOf, type CodeTable } from "./code-table.ts";

/** A long table written short: what several codes say, and those codes with spaces between. */
export type CodeGroup = readonly [Meaning, string];

/** A code in two groups would have two meanings, and nobody would know which one counts: a Bug, at once. */
export function tableOfGroups(groups: readonly CodeGroup[]): CodeTable {
  const meanings = new Map<string, Meaning>();
  for (const [meaning, codes] of groups)
    for (const code of codes.trim().split(/\s+/)) {
      if (meanings.has(code)) throw new Bug(`the code ${code} is in two groups`);
      meanings.set(code, meaning);
    }
  return tableOf(Object.fromEntries(meanings));
}
