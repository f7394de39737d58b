import type { AddressPieces } from "#app/lib/merchant-markup/sanitize-markup.ts";
import type { MailLook } from "./look.ts";

/**
 * What blocks are laid out on. Its texts come from merchants, with Liquid, and leave it inert: escaped, their Liquid out of sight of
 * MJML. A block's own source must never hold a merchant's text that did not go through here.
 */
export type Paper = {
  look: MailLook;
  /** Our own Liquid or HTML. */
  code(piece: string): string;
  /** One line of a merchant's, for text and for quoted attributes. */
  line(source: string): string;
  /** Simple Markdown of a merchant's, as paragraphs and lists. */
  prose(source: string): string;
  /** HTML of an expert's, sanitized. */
  markup(source: string): string;
  /** An address of a merchant's, shown only when it is safe. */
  address(source: string): AddressPieces;
  /** The same for the text part. */
  plain: {
    line(source: string): string;
    prose(source: string): string;
    markup(source: string): string;
    address(source: string): string;
  };
};

/** A block in both parts of the mail. */
export type LaidOut = { mjml: string; text: string };

/** Where a block stands in its column: the room above it and beside it, in pixels. */
export type Place = { top: number; left: number; right: number };

export const paddingOf = ({ top, left, right }: Place): string => `${top}px ${right}px 0 ${left}px`;

export const table = (paper: Paper, place: Place, rows: string): string =>
  `<mj-table padding="${paddingOf(place)}">${paper.code(rows)}</mj-table>`;

/** Above a part that one may look up. */
export const sectionHeading = (color: string, words: string): string =>
  `<h2 class="ink" style="margin:0;font-size:17px;line-height:1.3;font-weight:700;letter-spacing:-0.005em;color:${color}">${words}</h2>`;

/** Shows pieces of a column, or sections, only when a condition of ours holds. */
export const when = (paper: Paper, condition: string, mjml: string): string =>
  `<mj-raw>${paper.code(`{% if ${condition} %}`)}</mj-raw>${mjml}<mj-raw>${paper.code("{% endif %}")}</mj-raw>`;

/** A link in HTML; where the address is not safe, what it should have led from. */
export function link(paper: Paper, address: string, draw: (href: string) => string, without: string): string {
  const { open, href, otherwise, close } = paper.address(address);
  return `${open}${draw(href)}${otherwise}${otherwise && without}${close}`;
}

/** The same for MJML components. */
export function linkedComponent(
  paper: Paper,
  address: string,
  draw: (href: string) => string,
  without: string,
): string {
  const { open, href, otherwise, close } = paper.address(address);
  const raw = (piece: string) => piece && `<mj-raw>${piece}</mj-raw>`;
  return `${raw(open)}${draw(href)}${raw(otherwise)}${otherwise && without}${raw(close)}`;
}
