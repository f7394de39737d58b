/** A row of a CSV file, with the number of the line it begins on, from 1. */
export type CsvRow = { line: number; cells: string[] };

/**
 * Reads a CSV file as spreadsheets write it: RFC 4180, commas, semicolons or tabs between (whichever the first line has most
 * of), any line ends, with or without the mark in front. Empty lines are left out; a quote that is never closed ends with the
 * file. Cells are trimmed, and lose the apostrophe that `csvLine` puts before what a spreadsheet would calculate.
 */
export function readCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let startedOn = 1;
  const endRow = () => {
    cells.push(cell);
    const plain = cells.map((one) => one.trim().replace(/^'(?=[=+\-@])/, ""));
    if (plain.some((one) => one !== "")) rows.push({ line: startedOn, cells: plain });
    cells = [];
    cell = "";
  };
  for (let index = 0; index < source.length; index += 1) {
    const letter = source.charAt(index);
    if (letter === "\n") line += 1;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      cell = "";
      isQuoted = true;
    } else if (letter === separator) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") {
      endRow();
      startedOn = line;
    } else if (letter !== "\r") cell += letter;
  }
  endRow();
  return rows;
}

function separatorOf(source: string): string {
  const first = source.slice(0, source.indexOf("\n") + 1 || source.length);
  const counts = [",", ";", "\t"].map((one) => ({ one, count: first.split(one).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).one;
}
