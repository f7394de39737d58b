import type { CaughtMail } from "../mailbox.ts";
import { frame } from "./frame.ts";
import { html, trusted, type Html } from "#app/lib/html.ts";
import type { MailCheck } from "../check-mail.ts";
import { unsubscribeLinkOf } from "../unsubscribe.ts";
import { checksView } from "./checks-view.ts";

export const VIEWS = ["html", "text", "checks", "headers", "source"] as const;
type View = (typeof VIEWS)[number];
const VIEW_NAMES: Record<View, string> = {
  html: "Mail",
  text: "Text part",
  checks: "Checks",
  headers: "Headers",
  source: "Source",
};

/** How a mail is looked at. */
type Look = { view: View; phone: boolean; dark: boolean; noImages: boolean };

type Opened = { mail: CaughtMail; check: MailCheck; look: Look; told: string | null };

/** The mailbox with one mail open, or none. */
export function mailboxPage(page: {
  mails: CaughtMail[];
  version: number;
  open: CaughtMail | null;
  check: MailCheck | null;
  look: Look;
  /** What came of the last click on a button of this page. */
  told: string | null;
  dnsUrl: string | null;
}): string {
  const { mails, version, open, check, look, told, dnsUrl } = page;
  return frame({
    title: open ? `${subjectOf(open)} · Mailbox` : "Mailbox",
    version,
    count: mails.length,
    dnsUrl,
    reading: open !== null,
    list: html`<nav class="list" aria-label="Mails">
      ${mails.map((mail) => listed(mail, mail.id === open?.id))}
    </nav>`,
    mail: open && check ? opened({ mail: open, check, look, told }) : nothingOpen(mails.length),
  });
}

export const subjectOf = (mail: CaughtMail): string => mail.parsed.subject || "(no subject)";
const senderOf = ({ parsed, from }: CaughtMail): string => parsed.from?.name || parsed.from?.address || from;

function listed(mail: CaughtMail, isOpen: boolean): Html {
  return html`<a href="/messages/${mail.id}" ${isOpen ? trusted('aria-current="true"') : null}>
    <span class="top"
      ><span class="from">${senderOf(mail)}</span
      ><time datetime="${mail.receivedAt}">${mail.receivedAt.slice(11, 19)}</time></span
    >
    <div class="subject">${subjectOf(mail)}</div>
    <div class="to">to ${mail.to.join(", ")}</div></a
  >`;
}

function opened({ mail, check, look, told }: Opened): Html {
  const address = mail.parsed.from?.address ?? mail.from;
  const tab = (name: string, change: Partial<Look>, current: boolean) =>
    html`<a
      class="tab"
      href="${linkTo(mail, { ...look, ...change })}"
      ${current ? trusted('aria-current="page"') : null}
      >${name}</a
    >`;
  const looks = html`<span class="widths">
    ${tab("Desktop", { phone: false }, !look.phone)} ${tab("Phone", { phone: true }, look.phone)}
    ${tab("Dark", { dark: !look.dark }, look.dark)}
    ${tab("No images", { noImages: !look.noImages }, look.noImages)}
  </span>`;
  return html`<article class="mail">
    <div class="head">
      <h2>${subjectOf(mail)}</h2>
      <dl>
        <dt>From</dt>
        <dd>${mail.parsed.from?.name ? `${mail.parsed.from.name} <${address}>` : address} ${badge(check)}</dd>
        <dt>To</dt>
        <dd>${mail.to.join(", ")}</dd>
        <dt>Received</dt>
        <dd>${mail.receivedAt.replace("T", " ").slice(0, 19)} UTC</dd>
      </dl>
      <nav class="tabs" aria-label="View">
        <a class="tab back" href="/">All mails</a>
        ${VIEWS.map((each) => tab(VIEW_NAMES[each], { view: each }, each === look.view))}
        ${
          unsubscribeLinkOf(mail) &&
          html`<form method="post" action="/messages/${mail.id}/unsubscribe">
            <button title="Does what a mail program does: one click, without opening the page">
              Unsubscribe
            </button>
          </form>`
        }
        <span class="gap"></span>${look.view === "html" ? looks : null}
      </nav>
      ${told && html`<p class="told" role="status">${told}</p>`}
    </div>
    <div class="stage ${look.phone && look.view === "html" ? "phone" : ""}">
      ${content(mail, check, look)}
    </div>
  </article>`;
}

function linkTo(mail: CaughtMail, { view, phone, dark, noImages }: Look): string {
  const query = new URLSearchParams({
    view,
    ...(phone ? { width: "phone" } : {}),
    ...(dark ? { colors: "dark" } : {}),
    ...(noImages ? { images: "off" } : {}),
  });
  return `/messages/${mail.id}?${query}`;
}

const badge = ({ dkim }: MailCheck): Html | null =>
  dkim.result === "unchecked"
    ? null
    : html`<span class="badge ${dkim.result === "pass" ? "good" : "bad"}"
        >DKIM ${dkim.result}${dkim.domain ? ` · ${dkim.domain}` : ""}</span
      >`;

function content(mail: CaughtMail, check: MailCheck, { view, dark, noImages }: Look): Html {
  switch (view) {
    case "html":
      // Links open outside the frame; scripts and forms in a mail never run.
      return html`<iframe
        title="The mail as it looks"
        class="${dark ? "dark" : "light"}"
        src="/messages/${mail.id}/html${noImages ? "?images=off" : ""}"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>`;
    case "text":
      return html`<pre>${mail.parsed.text ?? "This mail has no text part."}</pre>`;
    case "checks":
      return checksView(mail, check);
    case "headers":
      return html`<table class="headers">
        ${mail.parsed.headers.map(
          ({ originalKey, value }) =>
            html`<tr>
              <th scope="row">${originalKey}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </table>`;
    case "source":
      return html`<pre>${mail.raw.toString("utf8")}</pre>`;
  }
}

function nothingOpen(count: number): Html {
  return count === 0
    ? html`<div class="mail">
        <p class="empty">
          <strong>No mail yet</strong>Ship an order and its mail appears here within a few seconds.
        </p>
      </div>`
    : html`<div class="mail">
        <p class="empty"><strong>Pick a mail</strong>The newest is on top.</p>
      </div>`;
}
