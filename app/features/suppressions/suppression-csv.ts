import { csvLine, CSV_MARK } from "#app/lib/csv.ts";
import { readCsv } from "#app/lib/csv-rows.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import type { SendingScope, SuppressionReason } from "./suppression.ts";
import { parseScope, type SuppressionRow } from "./suppression-list.ts";

export const IMPORT_ROWS_MAX = 50_000;
export const IMPORT_BYTES_MAX = 4_000_000;
/** More than anybody corrects by hand. */
const PROBLEMS_SHOWN = 50;

export type ImportedAddress = { address: MailAddress; scope: SendingScope; reason: SuppressionReason };
export type ImportProblem = { line: number; text: string };
export type ReadImport =
  | { kind: "read"; addresses: ImportedAddress[]; problems: ImportProblem[]; problemCount: number }
  | { kind: "too_large" }
  | { kind: "no_addresses" };

const COLUMNS = {
  address: /^(e-?mail( ?address)?|address|recipient|email id|メールアドレス|メール)$/i,
  scope: /^scope$/i,
  reason: /^(reason|type|suppressionreason|suppression reason|event|状態|理由)$/i,
};

/** Words for why, in the exports of mail services. https://postmarkapp.com/developer/api/suppressions-api and others */
const REASONS: readonly [RegExp, SuppressionReason, SendingScope][] = [
  [/complain|spam|abuse/i, "complaint", "all"],
  [/bounce|invalid|undeliverable/i, "hard_bounce", "all"],
  [/unsubscribe|opt.?out|配信停止/i, "unsubscribed", "marketing"],
];

/**
 * Reads a list of addresses: one a line, or a table with a column of them, as we and mail services export it. A line says by
 * its own columns why and from what; else it is what the merchant chose. Lines that hold no address are told of, the others
 * taken; the same address twice is once.
 */
export function readImport(text: string, chosen: SendingScope): ReadImport {
  if (text.length > IMPORT_BYTES_MAX) return { kind: "too_large" };
  const rows = readCsv(text);
  const head = rows[0]?.cells ?? [];
  const hasHead = !head.some((cell) => parseMailAddress(cell) !== null);
  const columnOf = (name: keyof typeof COLUMNS) =>
    hasHead ? head.findIndex((cell) => COLUMNS[name].test(cell)) : -1;
  const column = { address: columnOf("address"), scope: columnOf("scope"), reason: columnOf("reason") };
  const body = hasHead ? rows.slice(1) : rows;
  if (body.length > IMPORT_ROWS_MAX) return { kind: "too_large" };

  const found = new Map<string, ImportedAddress>();
  const problems: ImportProblem[] = [];
  for (const { line, cells } of body) {
    const given = column.address >= 0 ? [cells[column.address] ?? ""] : cells;
    const address = given.map(parseMailAddress).find((one) => one !== null);
    if (!address) problems.push({ line, text: given.join(", ").slice(0, 100) });
    else {
      const why = REASONS.find(([words]) => words.test(cells[column.reason] ?? ""));
      const scope = parseScope(cells[column.scope]?.toLowerCase()) ?? why?.[2] ?? chosen;
      found.set(`${scope} ${address.toLowerCase()}`, { address, scope, reason: why?.[1] ?? "imported" });
    }
  }
  if (found.size === 0 && problems.length === 0) return { kind: "no_addresses" };
  return {
    kind: "read",
    addresses: [...found.values()],
    problems: problems.slice(0, PROBLEMS_SHOWN),
    problemCount: problems.length,
  };
}

export const suppressionHead = (): string =>
  CSV_MARK + csvLine(["Email", "Scope", "Reason", "Told by", "Details", "Since"]);

/** Null for an address that was erased: there is nothing to write down. */
export const suppressionLine = (row: SuppressionRow): string | null =>
  row.address === null
    ? null
    : csvLine([row.address, row.scope, row.reason, row.source, row.detail, row.createdAt]);
