import { escapeTemplate } from "./escape-text.ts";
import { liquidParts } from "./liquid-parts.server.ts";
import { isProseCrossed } from "./markdown.server.ts";
import { safeAddress } from "./safe-address.ts";
import {
  escapeMarkupWords,
  sanitizeMarkup,
  type AddressPieces,
  type MarkupWriting,
} from "./sanitize-markup.ts";
import type { MarkupRules } from "./markup-rules.ts";
import { betweenSlots, createSlots, hasSlots, type Slots } from "./slots.ts";

/** What could not be taken over as it was written. */
type SheetFault = { code: "syntax" | "not_allowed" | "bad_address"; detail: string };

/** Where texts of merchants become one template: their Liquid in slots, out of sight of Markdown and HTML, everything else escaped. */
export type LiquidSheet = {
  /** A merchant's text with its Liquid in slots. Throws liquidjs's TokenizationError, and TagNotAllowed. */
  slotted: (source: string) => string;
  /** Slotted text made inert between its slots. */
  escaped: (slotted: string) => string;
  /** A slotted address, shown only when it is safe. */
  address: (slotted: string) => AddressPieces;
  /** An expert's HTML, sanitized. */
  markup: (source: string, rules: MarkupRules, classOf?: MarkupWriting["classOf"]) => string;
  /** Notes when a condition and a paragraph cross in slotted Markdown. */
  watchProse: (slotted: string) => void;
  /** Keeps a piece of our own. */
  keep: Slots["keep"];
  /** Puts every piece back: the template. */
  fill: Slots["fill"];
  /** What went wrong so far. */
  faults: SheetFault[];
};

const CROSSED =
  "A condition must end where it began: in the same paragraph or element, or on lines of its own.";

export function createLiquidSheet(): LiquidSheet {
  const faults: SheetFault[] = [];
  const slots = createSlots();
  const escaped = (text: string) => betweenSlots(text, escapeTemplate);
  const slotted = (source: string) =>
    liquidParts(source)
      .map((part) =>
        part.kind === "words"
          ? part.source
          : part.kind === "output"
            ? slots.keep(part.source)
            : slots.keepTag(part.source, part.role),
      )
      .join("");
  const address = (text: string): AddressPieces => {
    const literal = safeAddress(text);
    if (literal === null && text.trim() !== "" && !hasSlots(text))
      faults.push({ code: "bad_address", detail: text.slice(0, 100) });
    if (literal !== null && !hasSlots(literal))
      return { open: "", href: escapeTemplate(literal), otherwise: "", close: "" };
    return {
      open: slots.keep(`{% address %}${escaped(text)}{% then %}`),
      href: slots.keep("{% target %}"),
      otherwise: slots.keep("{% otherwise %}"),
      close: slots.keep("{% endaddress %}"),
    };
  };
  return {
    slotted,
    escaped,
    address,
    markup(source, rules, classOf) {
      const words = (text: string) => escapeMarkupWords(text, escapeTemplate);
      const writing = { words, address, ...(classOf ? { classOf } : {}) };
      const { html, refused, isCrossed } = sanitizeMarkup(slotted(source), writing, rules);
      faults.push(...refused.map((detail) => ({ code: "not_allowed" as const, detail })));
      if (isCrossed) faults.push({ code: "syntax", detail: CROSSED });
      return slots.keep(html);
    },
    watchProse(text) {
      if (isProseCrossed(text)) faults.push({ code: "syntax", detail: CROSSED });
    },
    keep: slots.keep,
    fill: slots.fill,
    faults,
  };
}
