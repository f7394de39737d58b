/** Text that is markup already, as opposed to text that must be escaped. */
export type Html = { readonly markup: string };

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

type Part = Html | Html[] | string | number | null;

/** Markup with every value escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: Part[]): Html {
  const markup = parts.map(
    (part, index) => part + (index < values.length ? markupOf(values[index] ?? null) : ""),
  );
  return { markup: markup.join("") };
}

function markupOf(value: Part): string {
  if (value === null) return "";
  if (typeof value !== "object") return escapeHtml(String(value));
  return Array.isArray(value) ? value.map((each) => each.markup).join("") : value.markup;
}
