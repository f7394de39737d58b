import { mailFooter, shopHeader, trackingButton } from "./mail-parts.ts";
import { FONTS, styleOf } from "./mail-style.ts";
import type { MailTemplate } from "./mail-template.ts";

/** "Your order is on its way." Its variables are those of ShippedMail. */
export const shippedTemplate: MailTemplate = {
  subject: "{{ subject }}",
  text: `{{ shop.name }}

{{ heading }}
{{ orderLabel }}

{{ lead }}
{%- if expected %}
{{ expected }}
{%- endif %}
{%- if expectedNote %}
{{ expectedNote }}
{%- endif %}

{{ tracking.label }}:
{{ tracking.url }}
{% for parcel in parcels %}
{%- if parcel.title %}
{{ parcel.title }}
{%- endif %}
{%- for fact in parcel.facts %}
{{ fact.label }}: {{ fact.value }}
{%- endfor %}
{% endfor %}
{%- if moreParcels %}
{{ moreParcels }}
{% endif %}
{%- if items[0] %}
{{ itemsHeading }}
{%- for item in items %}
{{ item.quantity }} × {{ item.title }}{% if item.variant %} ({{ item.variant }}){% endif %}
{%- endfor %}
{%- if moreItems %}
{{ moreItems }}
{%- endif %}
{% endif %}
{%- if rest %}
{{ rest }}
{% endif %}
{{ help }}

--
{{ footer }}
{{ shop.url }}
`,
  layout: (look) => `<mjml lang="{{ lang }}" dir="{{ dir }}">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-preview>{{ preheader }}${"&#847;&zwnj;&nbsp;".repeat(30)}</mj-preview>
    <mj-attributes>
      <mj-all font-family="${FONTS}" />
      <mj-text font-size="16px" line-height="1.5" color="${look.ink}" padding="0 32px" />
      <mj-table font-size="15px" line-height="1.45" color="${look.ink}" padding="0 32px" role="presentation" />
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
          <mj-text padding="6px 32px 0" css-class="ink"><h1 class="ink" style="margin:0;font-size:28px;line-height:1.22;font-weight:700;letter-spacing:-0.01em;color:${look.ink}">{{ heading }}</h1></mj-text>
          <mj-text padding="12px 32px 0" font-size="17px" css-class="ink">{{ lead }}{% if expected %}<br><strong>{{ expected }}</strong>{% endif %}{% if expectedNote %}<br>{{ expectedNote }}{% endif %}</mj-text>
        </mj-column>
      </mj-section>
      <mj-section padding="24px 0 0">
        <mj-column>
          <mj-table>
            <tr>{% for step in steps %}
              <td width="33%" style="width:33%;padding:0 {% if forloop.last %}0{% else %}6px{% endif %} 0 0;vertical-align:top">
                <div class="{% if step.done %}bar{% else %}bar-open{% endif %}" style="height:6px;line-height:6px;font-size:0;border-radius:3px;background-color:{% if step.done %}${look.accent}{% else %}${look.line}{% endif %}">&nbsp;</div>
                <div class="{% if step.done %}ink{% else %}quiet{% endif %}" style="padding-top:8px;font-size:13px;line-height:1.35;{% if step.done %}color:${look.ink};font-weight:600{% else %}color:${look.quiet}{% endif %}">{{ step.label }}</div>
              </td>{% endfor %}
            </tr>
          </mj-table>
        </mj-column>
      </mj-section>
      <mj-section padding="28px 0 0">
        <mj-column>
          ${trackingButton(look)}
        </mj-column>
      </mj-section>
      <mj-section padding="28px 0 0">
        <mj-column>
          <mj-table>{% for parcel in parcels %}{% if parcel.title %}
            <tr><td colspan="2" class="ink" style="padding:14px 0 2px;font-weight:700;color:${look.ink}">{{ parcel.title }}</td></tr>{% endif %}{% for fact in parcel.facts %}
            <tr>
              <td width="1%" class="quiet" style="width:1%;padding:3px 20px 3px 0;vertical-align:top;white-space:nowrap;color:${look.quiet}">{{ fact.label }}</td>
              <td class="ink" style="padding:3px 0;vertical-align:top;color:${look.ink}">{% if fact.isNumber %}<a class="ink" href="{{ tracking.url | safe_url }}" style="color:${look.ink};font-weight:600;text-decoration:underline;word-break:break-all">{{ fact.value }}</a>{% else %}{{ fact.value }}{% endif %}</td>
            </tr>{% endfor %}{% endfor %}{% if moreParcels %}
            <tr><td colspan="2" class="quiet" style="padding:10px 0 0;color:${look.quiet}">{{ moreParcels }}</td></tr>{% endif %}
          </mj-table>
        </mj-column>
      </mj-section>
      <mj-raw>{% if items[0] %}</mj-raw>
      <mj-section padding="28px 0 0">
        <mj-column>
          <mj-divider border-width="1px" border-color="${look.line}" padding="0 32px 22px" css-class="rule" />
          <mj-text css-class="ink"><h2 class="ink" style="margin:0;font-size:17px;line-height:1.3;font-weight:700;color:${look.ink}">{{ itemsHeading }}</h2></mj-text>
          <mj-table padding="6px 32px 0">{% for item in items %}
            <tr>
              <td class="ink" style="padding:9px 16px 9px 0;vertical-align:top;word-break:break-word;color:${look.ink}">{{ item.title }}{% if item.variant %}<br><span class="quiet" style="font-size:14px;color:${look.quiet}">{{ item.variant }}</span>{% endif %}</td>
              <td align="right" width="48" class="ink" style="width:48px;padding:9px 0;vertical-align:top;white-space:nowrap;color:${look.ink}">×&nbsp;{{ item.quantity }}</td>
            </tr>{% endfor %}{% if moreItems %}
            <tr><td colspan="2" class="quiet" style="padding:9px 0;color:${look.quiet}">{{ moreItems }}</td></tr>{% endif %}
          </mj-table>
        </mj-column>
      </mj-section>
      <mj-raw>{% endif %}{% if rest %}</mj-raw>
      <mj-section padding="16px 0 0">
        <mj-column><mj-text css-class="quiet" font-size="15px" color="${look.quiet}">{{ rest }}</mj-text></mj-column>
      </mj-section>
      <mj-raw>{% endif %}</mj-raw>
      <mj-section padding="28px 0 0">
        <mj-column>
          <mj-divider border-width="1px" border-color="${look.line}" padding="0 32px 20px" css-class="rule" />
          <mj-text font-size="15px" css-class="ink">{{ help }}</mj-text>
        </mj-column>
      </mj-section>
    </mj-wrapper>
    ${mailFooter(look)}
  </mj-body>
</mjml>`,
};
