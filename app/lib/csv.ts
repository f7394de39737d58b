/** The mark in front of a file's first line tells Excel that the file is UTF-8. */
export const CSV_MARK = "\uFEFF";

/** One line of a CSV file, RFC 4180. Null is an empty cell. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (typeof cell === "number" ? String(cell) : quote(cell ?? ""))).join(",")}\r\n`;

/** A spreadsheet never takes a text for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
