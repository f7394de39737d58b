/** Text that is HTML already and is put into a page as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

type Piece = string | number | Html | null | undefined | false | readonly Piece[];

const toText = (piece: Piece): string => {
  if (piece instanceof Html) return piece.text;
  if (piece === null || piece === undefined || piece === false) return "";
  return typeof piece === "object" ? piece.map(toText).join("") : escapeHtml(String(piece));
};

/** Template for HTML: values are escaped, unless they are Html; lists are joined, null and false are nothing. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(strings.map((text, n) => text + toText(values[n])).join(""));
}

export const raw = (text: string): Html => new Html(text);
