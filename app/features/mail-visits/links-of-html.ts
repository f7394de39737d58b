/** The addresses of links in a mail's HTML: anchors, and Outlook's shapes that are links. Style sheets and images are none. */
const LINK = /(<(?:a|v:[a-z]+)\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)')/gi;

/**
 * Replaces the web addresses that a reader can follow by what `replace` makes of them (null: it stays), each with its number
 * from 1. Other kinds of links (mail, telephone, anchors) stay as they are. What `replace` returns must need no escaping.
 */
export function replaceLinks(
  html: string,
  replace: (target: string, number: number) => string | null,
): string {
  let number = 0;
  return html.replace(LINK, (whole: string, before: string, double?: string, single?: string) => {
    const target = unescapeAttribute(double ?? single ?? "").trim();
    if (!/^https?:\/\//i.test(target)) return whole;
    number += 1;
    const replaced = replace(target, number);
    return replaced === null ? whole : `${before}"${replaced}"`;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">" };

/** What a browser reads in an attribute: the five named entities and any number. */
const unescapeAttribute = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|quot|apos|lt|gt));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
