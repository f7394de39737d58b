import mjml2html from "mjml";
import { escapeHtml } from "./escape-html.ts";
import type { MailValues } from "#app/features/messages/mail-values.ts";

/** The shipping notice as an app writes it that lays out every mail by MJML: filled in first, then made HTML. */
export async function renderByMjml(
  mail: MailValues,
  words: { heading: string; lead: string },
): Promise<string> {
  const { html } = await mjml2html(mjmlOf(mail, words), { fonts: {} });
  return html;
}

const mjmlOf = (
  mail: MailValues,
  { heading, lead }: { heading: string; lead: string },
): string => `<mjml lang="${mail.lang}">
  <mj-head>
    <mj-title>${escapeHtml(heading)}</mj-title>
    <mj-preview>${escapeHtml(mail.delivery.text)}</mj-preview>
    <mj-attributes>
      <mj-all font-family="-apple-system, 'Segoe UI', Arial, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="#17191c" padding="0 32px" />
      <mj-table font-size="15px" line-height="1.45" color="#17191c" padding="0 32px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f2f3f5" width="600px">
    <mj-section padding="28px 24px 16px">
      <mj-column>
        <mj-text align="center" font-size="19px" font-weight="700"><a href="${escapeHtml(mail.shop.url)}" style="color:#17191c;text-decoration:none">${escapeHtml(mail.shop.name)}</a></mj-text>
      </mj-column>
    </mj-section>
    <mj-wrapper background-color="#ffffff" border-radius="12px" padding="36px 0 32px">
      <mj-section padding="0">
        <mj-column>
          <mj-text font-size="14px" color="#5c6370">${escapeHtml(mail.order.label)}</mj-text>
          <mj-text padding="6px 32px 0"><h1 style="margin:0;font-size:28px">${escapeHtml(heading)}</h1></mj-text>
          <mj-text padding="12px 32px 0">${escapeHtml(lead)}</mj-text>
          <mj-text padding="24px 32px 0" font-size="20px" font-weight="700">${escapeHtml(mail.delivery.text)}</mj-text>
          <mj-table padding="24px 32px 0"><tr>${mail.steps
            .map(
              ({ label, state }) =>
                `<td style="padding:0 6px 0 0;vertical-align:top"><div style="height:6px;font-size:0;border-radius:3px;background-color:${state === "open" ? "#e3e5e9" : "#17191c"}">&nbsp;</div><div style="padding-top:8px;font-size:13px">${escapeHtml(label)}</div></td>`,
            )
            .join("")}</tr></mj-table>
          <mj-button href="${escapeHtml(mail.tracking.url)}" width="100%" background-color="#17191c" color="#ffffff" font-size="17px" font-weight="700" border-radius="12px" inner-padding="15px 20px" padding="24px 32px 0">${escapeHtml(mail.tracking.label)}</mj-button>
          <mj-divider border-width="1px" border-color="#e3e5e9" padding="32px 32px 0" />
          <mj-table padding="28px 32px 0">${mail.parcels
            .flatMap(({ facts }) => facts)
            .map(
              ({ label, value }) =>
                `<tr><td style="padding:3px 20px 3px 0;color:#5c6370">${escapeHtml(label)}</td><td style="padding:3px 0">${escapeHtml(value)}</td></tr>`,
            )
            .join("")}</mj-table>
          <mj-text padding="32px 32px 0"><h2 style="margin:0;font-size:17px">${escapeHtml(mail.items_heading)}</h2></mj-text>
          <mj-table padding="12px 32px 0">${mail.items
            .map(
              ({ title, variant, quantity }) =>
                `<tr><td style="padding:14px 16px 14px 0;border-top:1px solid #e3e5e9;font-weight:600">${escapeHtml(title)}<br><span style="font-size:14px;font-weight:400;color:#5c6370">${escapeHtml(variant)}</span></td><td align="right" width="56" style="padding:14px 0;border-top:1px solid #e3e5e9">×&nbsp;${quantity}</td></tr>`,
            )
            .join("")}</mj-table>
          <mj-text padding="32px 32px 0"><h2 style="margin:0;font-size:17px">${escapeHtml(mail.address?.heading)}</h2>${(mail.address?.lines ?? []).map(escapeHtml).join("<br>")}</mj-text>
          <mj-divider border-width="1px" border-color="#e3e5e9" padding="32px 32px 0" />
          <mj-text padding="24px 32px 0" font-size="15px">${escapeHtml(mail.help)}</mj-text>
        </mj-column>
      </mj-section>
    </mj-wrapper>
    <mj-section padding="12px 24px 36px">
      <mj-column><mj-text align="center" font-size="13px" color="#5c6370">${escapeHtml(mail.footer)}</mj-text></mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
