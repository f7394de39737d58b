import type { Brand } from "#app/features/brand/brand.ts";
import { escapeTemplate, inertLiquid } from "#app/lib/merchant-markup/escape-text.ts";
import type { LaidOut, Paper } from "./paper.ts";
import { link } from "./paper.ts";
import { socialLinks, socialText } from "./shop-blocks.ts";
import { enhancedStyle, PHONE_STYLE } from "./style.ts";

/** Where the renderer puts the order's data for mail programs. No data can hold it: what data holds is escaped. */
export const JSON_LD_PLACE = "<!--json-ld-->";

/** Keeps the first words of the mail from following the preheader where programs show it beside the subject. */
const FILLER = "&#847;&zwnj;&nbsp;".repeat(30);

const SHOP_URL = "{{ shop.url }}";

type Frame = { subject: string; preheader: string; lang: string; dir: "ltr" | "rtl"; brand: Brand };

/** The whole mail around a merchant's blocks: who writes above, why and the way out below. */
export function layOutMail(paper: Paper, frame: Frame, card: LaidOut, showsSocial: boolean): LaidOut {
  const { look } = paper;
  const align = frame.dir === "rtl" ? "right" : "left";
  return {
    mjml: `<mjml lang="${frame.lang}" dir="${frame.dir}"><mj-head>
<mj-title>${paper.line(frame.subject)}</mj-title>
<mj-preview>${paper.line(frame.preheader)}${frame.preheader && FILLER}</mj-preview>
<mj-attributes>
<mj-all font-family="${look.fonts}" />
<mj-text align="${align}" font-size="16px" line-height="1.5" color="${look.ink}" padding="0" />
<mj-table align="${align}" font-size="15px" line-height="1.45" color="${look.ink}" padding="0" role="presentation" />
<mj-section padding="0" />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><style>${enhancedStyle(look)}</style>${paper.code(JSON_LD_PLACE)}</mj-raw>
<mj-style>${PHONE_STYLE}</mj-style>
</mj-head>
<mj-body background-color="${look.page}" css-class="page" width="600px">
${header(paper, frame.brand)}
<mj-wrapper background-color="${look.card}" border-radius="${look.radius}px" padding="36px 0 32px" css-class="card">${card.mjml}</mj-wrapper>
${footer(paper, frame.brand, showsSocial)}
</mj-body></mjml>`,
    text: `{{ shop.name }}\n\n${card.text}\n\n--\n${footerText(frame.brand, showsSocial)}`,
  };
}

function header(paper: Paper, { logo }: Brand): string {
  const { ink } = paper.look;
  const shown = logo
    ? paper.code(
        `<img src="${escapeTemplate(logo.url)}" alt="${logo.alt ? escapeTemplate(logo.alt) : "{{ shop.name }}"}" width="${logo.width}" style="display:inline-block;width:${logo.width}px;max-width:100%;height:auto;border:0">`,
      )
    : paper.code("{{ shop.name }}");
  const linked = link(
    paper,
    SHOP_URL,
    (href) => `<a class="ink" href="${href}" style="color:${ink};text-decoration:none">${shown}</a>`,
    shown,
  );
  return `<mj-section padding="28px 24px 16px"><mj-column><mj-text align="center" font-size="19px" font-weight="700" color="${ink}" css-class="ink">${linked}</mj-text></mj-column></mj-section>`;
}

function footer(paper: Paper, brand: Brand, showsSocial: boolean): string {
  const { quiet } = paper.look;
  const social = showsSocial && brand.social.length > 0 ? socialLinks(paper, brand.social, quiet) : "";
  const own = brand.footer && paper.code(escapeTemplate(brand.footer.trim()).replaceAll(/\r?\n/g, "<br>"));
  const choice = (name: "unsubscribe" | "privacy") =>
    `{% if ${name} %}{% address %}{{ ${name}.url }}{% then %}<br><a class="quiet" href="{% target %}" style="color:${quiet};text-decoration:underline">{{ ${name}.label }}</a>{% otherwise %}{% endaddress %}{% endif %}`;
  const out = paper.code(choice("unsubscribe") + choice("privacy"));
  const text = (words: string, top: number) =>
    words &&
    `<mj-text align="center" font-size="13px" color="${quiet}" padding="${top}px 0 0" css-class="quiet">${words}</mj-text>`;
  return `<mj-section padding="12px 24px 36px"><mj-column>${text(social, 4)}${text(own, 8)}${text(`${paper.code("{{ footer }}")}${out}`, 8)}</mj-column></mj-section>`;
}

const footerText = (brand: Brand, showsSocial: boolean): string =>
  [
    inertLiquid(brand.footer.trim()),
    "{{ footer }}",
    "{% if unsubscribe %}{{ unsubscribe.label }}:\n{{ unsubscribe.url }}{% endif %}",
    "{% if privacy %}{{ privacy.label }}:\n{{ privacy.url }}{% endif %}",
    showsSocial ? socialText(brand.social) : "",
    SHOP_URL,
  ]
    .filter(Boolean)
    .join("\n");
