import type { DatedText } from "#app/features/estimates/dated-text.ts";
import { html, type Html } from "#app/lib/html.ts";
import type { Link } from "../block-model.ts";
import type { Stamp } from "../page-model.ts";
import { icon } from "./icons.ts";

export const renderTime = ({ iso, text }: Stamp): Html => html`<time datetime="${iso}">${text}</time>`;

export const renderDated = (text: DatedText): Html =>
  html`${text.map((part) => (part.day ? renderTime({ iso: part.day, text: part.text }) : part.text))}`;

/** Addresses that open in a program of the reader's own never pass our server: the page's script counts them. */
export const countedBy = (blockId: string, href: string): Html | false =>
  /^(mailto|tel):/i.test(href) && html` data-count="${blockId}"`;

export const renderLink = (blockId: string, { href, text }: Link): Html =>
  html`<a class="ds-link" href="${href}" rel="noopener noreferrer" ${countedBy(blockId, href)}
    >${/^mailto:/i.test(href) && icon("mail")}${/^tel:/i.test(href) && icon("phone")}<span dir="auto"
      >${text}</span
    ></a
  >`;

export const renderButton = ({ href, text }: Link, kind: "" | " ds-solid" = ""): Html =>
  html`<a class="ds-button${kind}" href="${href}" rel="noopener noreferrer"
    ><span dir="auto">${text}</span></a
  >`;

/** Hidden until the page's script can do it. */
export const renderCopy = (text: string, label: string, done: string): Html =>
  html`<button class="ds-copy" type="button" hidden data-copy="${text}" data-done="${done}">
    ${icon("copy")}<span>${label}</span>
  </button>`;
