import {
  ANY_TEXT,
  attributeRules,
  COUNT,
  VOID_ELEMENTS,
  type AttributeRule,
  type MarkupRules,
} from "#app/lib/merchant-markup/markup-rules.ts";
import { isPictureAddress } from "../css/css-rules.ts";
import { safeStyle } from "../css/safe-style.server.ts";

const ELEMENTS: ReadonlySet<string> = new Set([
  ...VOID_ELEMENTS,
  ..."a abbr b bdi bdo blockquote caption cite code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6".split(
    " ",
  ),
  ..."i ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time".split(
    " ",
  ),
  ..."tr u ul var".split(" "),
]);

const FREE: AttributeRule = { value: ANY_TEXT, free: true };
const LENGTH: AttributeRule = { value: /^\d{1,4}$/ };
const FLAG: AttributeRule = { value: /^(?:true|false)$/ };

const EVERYWHERE: Readonly<Record<string, AttributeRule>> = {
  "aria-hidden": FLAG,
  "aria-label": FREE,
  class: { value: /^[-\w ]{0,200}$/ },
  dir: { value: /^(?:ltr|rtl|auto)$/i },
  lang: { value: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i },
  role: { value: /^(?:presentation|none|img|list|listitem|note|group)$/ },
  style: { value: ANY_TEXT },
  title: FREE,
};

const OWN: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  a: { target: { value: /^_blank$/ } },
  details: { open: { value: /^(?:open)?$/ } },
  img: { alt: FREE, height: LENGTH, loading: { value: /^(?:lazy|eager)$/ }, width: LENGTH },
  ol: { start: COUNT, type: { value: /^[1aAiI]$/ } },
  td: { colspan: COUNT, rowspan: COUNT },
  th: { colspan: COUNT, rowspan: COUNT, scope: { value: /^(?:row|col)$/ } },
  time: { datetime: { value: /^[-:.+\dTZ]{4,40}$/ } },
};

/** What an expert's HTML in a page may be made of: nothing that runs, frames, asks for input or has the place of a landmark. */
export const PAGE_MARKUP: MarkupRules = {
  elements: ELEMENTS,
  attribute: attributeRules(EVERYWHERE, OWN),
  style: safeStyle,
  // No values are addresses of pictures.
  leads: (element, address) => element !== "img" || isPictureAddress(address),
};
