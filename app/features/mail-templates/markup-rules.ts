/** What an expert's HTML may be made of: what mail programs show, and nothing that runs, fetches or covers. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(["br", "hr", "img"]);

export const ELEMENTS: ReadonlySet<string> = new Set([
  ...VOID_ELEMENTS,
  ..."a b blockquote caption center code dd div dl dt em h2 h3 h4 h5 h6 i li ol p pre s small span strong".split(
    " ",
  ),
  ..."sub sup table tbody td tfoot th thead tr u ul".split(" "),
]);

/** Attributes of any element, or of one; with what their value must look like. Liquid may stand only in `free` ones. */
const ANY_TEXT = /^/;
const LENGTH = /^\d{1,4}(?:px|%)?$/;
const COLOR = /^#[0-9a-f]{3,8}$|^[a-z]{3,20}$/i;

type AttributeRule = { value: RegExp; free?: true };
const EVERYWHERE: Readonly<Record<string, AttributeRule>> = {
  align: { value: /^(?:left|center|right|justify|start|end)$/i },
  bgcolor: { value: COLOR },
  // Ours, that follow dark mode.
  class: { value: /^(?:ink|quiet|panel)$/ },
  dir: { value: /^(?:ltr|rtl|auto)$/i },
  height: { value: LENGTH },
  lang: { value: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i },
  role: { value: /^(?:presentation|none|img|list|listitem)$/ },
  style: { value: ANY_TEXT },
  title: { value: ANY_TEXT, free: true },
  valign: { value: /^(?:top|middle|bottom|baseline)$/i },
  width: { value: LENGTH },
};
const COUNT: AttributeRule = { value: /^\d{1,2}$/ };
const OWN: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  a: { target: { value: /^_blank$/ }, rel: { value: /^[a-z ]{1,60}$/ } },
  img: { alt: { value: ANY_TEXT, free: true }, border: { value: LENGTH } },
  ol: { start: COUNT, type: { value: /^[1aAiI]$/ } },
  table: { border: { value: LENGTH }, cellpadding: { value: LENGTH }, cellspacing: { value: LENGTH } },
  td: { colspan: COUNT, rowspan: COUNT },
  th: { colspan: COUNT, rowspan: COUNT, scope: { value: /^(?:row|col)$/ } },
};
export const ADDRESSES: Readonly<Record<string, string>> = { a: "href", img: "src" };

export const attributeRule = (element: string, attribute: string): AttributeRule | null =>
  ownOf(OWN, element, attribute) ??
  (Object.hasOwn(EVERYWHERE, attribute) ? (EVERYWHERE[attribute] ?? null) : null);

function ownOf(rules: typeof OWN, element: string, attribute: string): AttributeRule | null {
  const own = Object.hasOwn(rules, element) ? rules[element] : undefined;
  return own && Object.hasOwn(own, attribute) ? (own[attribute] ?? null) : null;
}

const PROPERTY =
  /^(?:background-color|border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width|radius))?|border-(?:collapse|spacing)|color|direction|display|font(?:-(?:family|size|style|weight))?|height|letter-spacing|line-height|list-style-type|margin(?:-(?:top|right|bottom|left))?|max-(?:width|height)|min-(?:width|height)|padding(?:-(?:top|right|bottom|left))?|table-layout|text-(?:align|decoration|indent|transform)|vertical-align|white-space|width|word-break|overflow-wrap)$/;
/** Values without functions, addresses, comments or escapes. */
const PROPERTY_VALUE = /^[-\w\s#%.,!'+]{1,200}$/;

/** The declarations of a style that may stay, and those that may not. */
export function splitStyle(style: string): { kept: string; refused: string[] } {
  const kept: string[] = [];
  const refused: string[] = [];
  for (const declaration of style.split(";").map((part) => part.trim())) {
    if (!declaration) continue;
    const [property = "", ...value] = declaration.split(":");
    const isFine =
      PROPERTY.test(property.trim().toLowerCase()) && PROPERTY_VALUE.test(value.join(":").trim());
    (isFine ? kept : refused).push(
      isFine ? `${property.trim().toLowerCase()}:${value.join(":").trim()}` : declaration,
    );
  }
  return { kept: kept.join(";"), refused };
}
