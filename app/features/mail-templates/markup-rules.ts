import {
  ANY_TEXT,
  attributeRules,
  COUNT,
  splitStyle,
  VOID_ELEMENTS,
  type AttributeRule,
  type MarkupRules,
} from "#app/lib/merchant-markup/markup-rules.ts";

const ELEMENTS: ReadonlySet<string> = new Set([
  ...VOID_ELEMENTS,
  ..."a b blockquote caption center code dd div dl dt em h2 h3 h4 h5 h6 i li ol p pre s small span strong".split(
    " ",
  ),
  ..."sub sup table tbody td tfoot th thead tr u ul".split(" "),
]);

const LENGTH = /^\d{1,4}(?:px|%)?$/;
const COLOR = /^#[0-9a-f]{3,8}$|^[a-z]{3,20}$/i;

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
const OWN: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  a: { target: { value: /^_blank$/ }, rel: { value: /^[a-z ]{1,60}$/ } },
  img: { alt: { value: ANY_TEXT, free: true }, border: { value: LENGTH } },
  ol: { start: COUNT, type: { value: /^[1aAiI]$/ } },
  table: { border: { value: LENGTH }, cellpadding: { value: LENGTH }, cellspacing: { value: LENGTH } },
  td: { colspan: COUNT, rowspan: COUNT },
  th: { colspan: COUNT, rowspan: COUNT, scope: { value: /^(?:row|col)$/ } },
};

const PROPERTY =
  /^(?:background-color|border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width|radius))?|border-(?:collapse|spacing)|color|direction|display|font(?:-(?:family|size|style|weight))?|height|letter-spacing|line-height|list-style-type|margin(?:-(?:top|right|bottom|left))?|max-(?:width|height)|min-(?:width|height)|padding(?:-(?:top|right|bottom|left))?|table-layout|text-(?:align|decoration|indent|transform)|vertical-align|white-space|width|word-break|overflow-wrap)$/;

/** What an expert's HTML in a mail may be made of: what mail programs show, and nothing that runs, fetches or covers. */
export const MAIL_MARKUP: MarkupRules = {
  elements: ELEMENTS,
  attribute: attributeRules(EVERYWHERE, OWN),
  style: (declarations) => splitStyle(declarations, PROPERTY),
};
