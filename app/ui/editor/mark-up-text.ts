/** A text field's text and what is selected in it. */
export type Marked = { text: string; start: number; end: number };
export type MarkUp = "bold" | "italic" | "link" | "list";

/** Writes the Markdown of a tool around what is selected; used again on the same words, takes it away. */
export function markUpText({ text, start, end }: Marked, tool: MarkUp): Marked {
  switch (tool) {
    case "bold":
      return wrap({ text, start, end }, "**");
    case "italic":
      return wrap({ text, start, end }, "*");
    case "link":
      return link({ text, start, end });
    case "list":
      return list({ text, start, end });
  }
}

/** Puts a text where the cursor is, in place of what is selected. */
export function insertText({ text, start, end }: Marked, piece: string): Marked {
  const cursor = start + piece.length;
  return { text: text.slice(0, start) + piece + text.slice(end), start: cursor, end: cursor };
}

function wrap({ text, start, end }: Marked, mark: string): Marked {
  const inside = text.slice(start, end);
  const core = inside.trim();
  const from = start + inside.indexOf(core);
  const to = from + core.length;
  const isMarked = marksBefore(text, from, mark) && text.slice(to).startsWith(mark) && core !== "";
  if (isMarked)
    return {
      text: text.slice(0, from - mark.length) + core + text.slice(to + mark.length),
      start: from - mark.length,
      end: to - mark.length,
    };
  return {
    text: text.slice(0, from) + mark + core + mark + text.slice(to),
    start: from + mark.length,
    end: to + mark.length,
  };
}

/** Whether exactly this mark stands there: one star of a bold word's two is not italic. */
function marksBefore(text: string, at: number, mark: string): boolean {
  const stars = /\**$/.exec(text.slice(0, at))?.[0].length ?? 0;
  return stars === mark.length || stars === 3;
}

const PLACE = "https://";

function link({ text, start, end }: Marked): Marked {
  const label = text.slice(start, end);
  const before = `${text.slice(0, start)}[${label}](`;
  // The address is what has to be typed next; without words, those.
  const at = label === "" ? start + 1 : before.length;
  return {
    text: `${before}${PLACE})${text.slice(end)}`,
    start: at,
    end: label === "" ? at : at + PLACE.length,
  };
}

function list({ text, start, end }: Marked): Marked {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const isList = lines.every((line) => line.startsWith("- "));
  const marked = lines.map((line) => (isList ? line.slice(2) : line.startsWith("- ") ? line : `- ${line}`));
  const block = marked.join("\n");
  return { text: text.slice(0, from) + block + text.slice(to), start: from, end: from + block.length };
}
