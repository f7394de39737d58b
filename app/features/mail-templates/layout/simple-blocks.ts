import type { SimpleBlock } from "../blocks.ts";
import { linkedComponent, paddingOf, type LaidOut, type Paper, type Place } from "./paper.ts";

type Of<Type extends SimpleBlock["type"]> = Extract<SimpleBlock, { type: Type }>;

const alignOf = (align: "start" | "center"): string => (align === "center" ? ' align="center"' : "");

/** A mail has one main heading; every further one is below it, however large it is drawn. */
function layOutHeading(paper: Paper, block: Of<"heading">, place: Place, isFirst: boolean): LaidOut {
  const { ink } = paper.look;
  const large = block.level === "1";
  const tag = large && isFirst ? "h1" : "h2";
  const size = large
    ? "font-size:28px;line-height:1.22;letter-spacing:-0.01em"
    : "font-size:18px;line-height:1.3";
  return {
    mjml: `<mj-text${alignOf(block.align)} padding="${paddingOf(place)}" css-class="ink"><${tag} class="ink" style="margin:0;${size};font-weight:700;color:${ink}">${paper.line(block.text)}</${tag}></mj-text>`,
    text: paper.plain.line(block.text),
  };
}

const TONES = {
  normal: { size: "16px", tone: "ink" },
  quiet: { size: "14px", tone: "quiet" },
  large: { size: "18px", tone: "ink" },
} as const;

function layOutText(paper: Paper, block: Of<"text">, place: Place): LaidOut {
  const { size, tone } = TONES[block.tone];
  return {
    mjml: `<mj-text${alignOf(block.align)} padding="${paddingOf(place)}" font-size="${size}" color="${paper.look[tone]}" css-class="${tone}">${paper.prose(block.text)}</mj-text>`,
    text: paper.plain.prose(block.text),
  };
}

/** At least 50 pixels high: fingers need 44. https://www.w3.org/TR/WCAG22/#target-size-enhanced */
function layOutButton(paper: Paper, block: Of<"button">, place: Place): LaidOut {
  const { accent, onAccent, card, ink, quiet, radius } = paper.look;
  const colors =
    block.style === "solid"
      ? `background-color="${accent}" color="${onAccent}" border="1px solid ${accent}" css-class="button"`
      : `background-color="${card}" color="${ink}" border="1px solid ${quiet}" css-class="outline"`;
  const corner = Math.min(radius, 27);
  const draw = (href: string) =>
    `<mj-button href="${href}" width="100%" align="center" ${colors} font-size="17px" font-weight="700" line-height="1.3" border-radius="${corner}px" inner-padding="15px 20px" padding="${paddingOf(place)}">${paper.line(block.label)}</mj-button>`;
  return {
    mjml: linkedComponent(paper, block.url, draw, ""),
    text: `${paper.plain.line(block.label)}:\n${paper.plain.address(block.url)}`,
  };
}

/** The card's own width leaves no room beside a picture: it reaches the edges. */
const WHOLE_WIDTH = 600;

function layOutImage(paper: Paper, block: Of<"image">, place: Place): LaidOut {
  if (block.src === "") return { mjml: "", text: "" };
  const bleeds = block.width === WHOLE_WIDTH && place.left === place.right;
  const attributes = `src="${paper.line(block.src)}" alt="${paper.line(block.alt)}" ${
    bleeds
      ? `padding="${place.top}px 0 0" css-class="bleed"`
      : `width="${block.width}px" border-radius="${Math.min(paper.look.radius, 12)}px" padding="${paddingOf(place)}"`
  }`;
  const bare = `<mj-image ${attributes} />`;
  if (block.link === "") return { mjml: bare, text: "" };
  return {
    mjml: linkedComponent(paper, block.link, (href) => `<mj-image href="${href}" ${attributes} />`, bare),
    text: `${paper.plain.line(block.alt)}\n${paper.plain.address(block.link)}`,
  };
}

const layOutDivider = (paper: Paper, place: Place): LaidOut => ({
  mjml: `<mj-divider border-width="1px" border-color="${paper.look.line}" padding="${paddingOf(place)}" css-class="rule" />`,
  text: "---",
});

const SPACES = { small: 12, medium: 24, large: 48 } as const;

const layOutSpacer = (block: Of<"spacer">): LaidOut => ({
  mjml: `<mj-spacer height="${SPACES[block.size]}px" />`,
  text: "",
});

export function layOutSimple(
  paper: Paper,
  block: SimpleBlock,
  place: Place,
  isFirstHeading: boolean,
): LaidOut {
  switch (block.type) {
    case "heading":
      return layOutHeading(paper, block, place, isFirstHeading);
    case "text":
      return layOutText(paper, block, place);
    case "button":
      return layOutButton(paper, block, place);
    case "image":
      return layOutImage(paper, block, place);
    case "divider":
      return layOutDivider(paper, place);
    case "spacer":
      return layOutSpacer(block);
  }
}
