import { html, type Html } from "#app/lib/html.ts";
import type { MailCheck } from "../check-mail.ts";
import type { CaughtMail } from "../mailbox.ts";
import { unsubscribeLinkOf } from "../unsubscribe.ts";

/** Gmail shows no more of a mail than this. */
const CLIPPED_AT = 102 * 1024;

/** What receivers and mail programs make of a mail besides showing it. */
export function checksView(mail: CaughtMail, check: MailCheck): Html {
  const { dkim, spf, dmarc, aligned } = check;
  const size = Buffer.byteLength(mail.parsed.html ?? "");
  const line = (name: string, value: string, isGood: boolean | null) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="${isGood === null ? "" : isGood ? "good" : "bad"}">${value}</td>
    </tr>`;
  const told = ({ result, domain, why }: MailCheck["dkim"], note: string) =>
    [result, domain, why, note].filter(Boolean).join(" · ");
  const verdict = (name: string, given: MailCheck["dkim"], note = "") =>
    line(name, told(given, note), given.result === "unchecked" ? null : given.result === "pass");
  const cards = jsonLdOf(mail.parsed.html ?? "");
  return html`<div class="checks">
    <table class="headers">
      ${verdict("DKIM", dkim, dkim.result === "pass" ? (aligned.dkim ? "aligned with From" : "not aligned with From") : "")}
      ${verdict("SPF", spf, spf.result === "pass" ? (aligned.spf ? "aligned with From" : "not aligned with From") : "")}
      ${verdict("DMARC", dmarc)}
      ${line("Size of the HTML", `${Math.ceil(size / 1024)} KB; Gmail clips at 102 KB`, size < CLIPPED_AT)}
      ${line("Text part", mail.parsed.text ? "there" : "missing", Boolean(mail.parsed.text))}
      ${line("One-click unsubscribe", unsubscribeLinkOf(mail) ?? "not offered", null)}
    </table>
    <h3>For machines (JSON-LD)</h3>
    ${cards.length === 0 ? html`<p>Nothing.</p>` : cards.map((card) => html`<pre>${card}</pre>`)}
  </div>`;
}

/** The structured data in a mail, laid out to be read; as it stands where it is no JSON. */
function jsonLdOf(page: string): string[] {
  const found = page.matchAll(/<script[^>]+type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/gi);
  return [...found].map(([, text = ""]) => {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return `not JSON: ${text}`;
    }
  });
}
