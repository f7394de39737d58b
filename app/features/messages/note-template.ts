import type { MailTemplate } from "./mail-template.ts";
import { mailFooter, shopHeader, trackingButton } from "./mail-parts.ts";
import { FONTS, styleOf } from "./mail-style.ts";

/** A few lines from a person at the shop. Its variables are those of NoteMail. */
export const noteTemplate: MailTemplate = {
  subject: "{{ subject }}",
  text: `{{ shop.name }}
{{ orderLabel }}
{% for lines in paragraphs %}
{% for line in lines %}{{ line }}
{% endfor %}{% endfor %}
{{ tracking.label }}:
{{ tracking.url }}

{{ help }}

--
{{ footer }}
{{ shop.url }}
`,
  layout: (look) => `<mjml lang="{{ lang }}" dir="{{ dir }}">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-attributes>
      <mj-all font-family="${FONTS}" />
      <mj-text font-size="16px" line-height="1.6" color="${look.ink}" padding="0 32px" />
      <mj-section padding="0" />
    </mj-attributes>
    <mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
    <mj-style>${styleOf()}</mj-style>
  </mj-head>
  <mj-body background-color="${look.page}" css-class="page" width="600px">
    ${shopHeader(look)}
    <mj-wrapper background-color="${look.card}" border-radius="14px" padding="36px 0 32px" css-class="card">
      <mj-section>
        <mj-column>
          <mj-text font-size="14px" css-class="quiet" color="${look.quiet}">{{ orderLabel }}</mj-text>
          <mj-text padding="6px 32px 0" css-class="ink"><h1 class="ink" style="margin:0;font-size:24px;line-height:1.3;font-weight:700;word-break:break-word;color:${look.ink}">{{ subject }}</h1></mj-text>
          <mj-text padding="0 32px" css-class="ink">{% for lines in paragraphs %}<p style="margin:16px 0 0;word-break:break-word">{% for line in lines %}{{ line }}{% if forloop.last %}{% else %}<br>{% endif %}{% endfor %}</p>{% endfor %}</mj-text>
        </mj-column>
      </mj-section>
      <mj-section padding="24px 0 0">
        <mj-column>
          ${trackingButton(look)}
          <mj-text padding="24px 32px 0" font-size="15px" css-class="ink">{{ help }}</mj-text>
        </mj-column>
      </mj-section>
    </mj-wrapper>
    ${mailFooter(look)}
  </mj-body>
</mjml>`,
};
