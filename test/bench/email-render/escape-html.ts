const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As every template engine does it. */
export const escapeHtml = (text: string | null | undefined): string =>
  (text ?? "").replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
