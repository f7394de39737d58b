export type PageWeight = { html: number; css: number; js: number };

/** What a page weighs by its parts: markup alone, style sheets, scripts. `bytesOf` says what a text weighs. */
export function weigh(page: string, bytesOf: (text: string) => number): PageWeight {
  const parts = { css: "", js: "" };
  const html = page
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/g, (_, text: string) => {
      parts.css += text;
      return "";
    })
    .replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (_, text: string) => {
      parts.js += text;
      return "";
    });
  return {
    html: bytesOf(html),
    css: parts.css ? bytesOf(parts.css) : 0,
    js: parts.js ? bytesOf(parts.js) : 0,
  };
}
