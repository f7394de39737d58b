import type { CaughtMail } from "../mailbox.ts";
import { frame } from "./frame.ts";
import { html, trusted, type Html } from "#app/lib/html.ts";

export const VIEWS = ["html", "text", "headers", "source"] as const;
export type View = (typeof VIEWS)[number];
const VIEW_NAMES: Record<View, string> = {
  html: "Mail",
  text: "Text part",
  headers: "Headers",
  source: "Source",
};

/** The mailbox with one mail open, or none. */
export function mailboxPage(page: {
  mails: CaughtMail[];
  version: number;
  open: CaughtMail | null;
  view: View;
  phone: boolean;
}): string {
  const { mails, version, open } = page;
  return frame({
    title: open ? `${subjectOf(open)} · Mailbox` : "Mailbox",
    version,
    count: mails.length,
    reading: open !== null,
    list: html`<nav class="list" aria-label="Mails">
      ${mails.map((mail) => listed(mail, mail.id === open?.id))}
    </nav>`,
    mail: open ? opened(open, page.view, page.phone) : nothingOpen(mails.length),
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

function opened(mail: CaughtMail, view: View, phone: boolean): Html {
  const address = mail.parsed.from?.address ?? mail.from;
  const link = (to: View, wide: boolean) => `/messages/${mail.id}?view=${to}${wide ? "" : "&width=phone"}`;
  const tab = (name: string, href: string, current: boolean) =>
    html`<a class="tab" href="${href}" ${current ? trusted('aria-current="page"') : null}>${name}</a>`;
  const widths = html`<span class="widths">
    ${tab("Desktop", link("html", true), !phone)} ${tab("Phone", link("html", false), phone)}
  </span>`;
  return html`<article class="mail">
    <div class="head">
      <h2>${subjectOf(mail)}</h2>
      <dl>
        <dt>From</dt>
        <dd>${mail.parsed.from?.name ? `${mail.parsed.from.name} <${address}>` : address}</dd>
        <dt>To</dt>
        <dd>${mail.to.join(", ")}</dd>
        <dt>Received</dt>
        <dd>${mail.receivedAt.replace("T", " ").slice(0, 19)} UTC</dd>
      </dl>
      <nav class="tabs" aria-label="View">
        <a class="tab back" href="/">All mails</a>
        ${VIEWS.map((each) => tab(VIEW_NAMES[each], link(each, !phone), each === view))}
        <span class="gap"></span>${view === "html" ? widths : null}
      </nav>
    </div>
    <div class="stage ${phone && view === "html" ? "phone" : ""}">${content(mail, view)}</div>
  </article>`;
}

function content(mail: CaughtMail, view: View): Html {
  switch (view) {
    case "html":
      // Links open outside the frame; scripts and forms in a mail never run.
      return html`<iframe
        title="The mail as it looks"
        src="/messages/${mail.id}/html"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>`;
    case "text":
      return html`<pre>${mail.parsed.text ?? "This mail has no text part."}</pre>`;
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
