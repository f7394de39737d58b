import { DARK_CARD, type MailLook } from "./look.ts";

/**
 * For narrow windows. Plain selectors only: Gmail's apps, where most people read, know no others.
 * https://www.caniemail.com/features/css-pseudo-class-not/
 */
export const PHONE_STYLE = `
    @media (max-width: 480px) {
      .page h1 { font-size: 27px !important; }
      .page .date { font-size: 21px !important; }
      .page .step { font-size: 12px !important; letter-spacing: -0.01em; }
      .page .panel { padding-left: 16px !important; padding-right: 16px !important; }
      .card .col > table > tbody > tr > td { padding-left: 22px !important; padding-right: 22px !important; }
      .card .col > table > tbody > tr > td.bleed { padding-left: 0 !important; padding-right: 0 !important; }
    }`;

/**
 * Better line breaks and dark colours, for the programs that know them; the colours in the markup stand where they do not. Apart from
 * the rest, because some programs drop a whole style sheet for one rule that they cannot read.
 */
export const enhancedStyle = ({ dark }: MailLook): string => `
    :root { color-scheme: light dark; }
    :lang(ko), :lang(ko) p, :lang(ko) li { word-break: keep-all !important; overflow-wrap: anywhere; }
    :lang(ja) h1, :lang(ja) .date { word-break: auto-phrase; overflow-wrap: anywhere; }
    h1, h2, .date { text-wrap: balance; }
    p, li, .quiet div { text-wrap: pretty; }
    @media (prefers-color-scheme: dark) {
      .page, .page > div { background-color: #101214 !important; }
      .card, .card > table { background-color: ${DARK_CARD} !important; }
      .ink, .ink div, .ink a, .ink h1, .ink h2 { color: #f1f3f5 !important; }
      .quiet, .quiet div, .quiet a { color: #a6adb7 !important; }
      .rule p { border-top-color: #343a41 !important; }
      .panel { background-color: #262a30 !important; border-color: #4a525c !important; }
      .blank { background-color: #262a30 !important; }
      .cell { border-top-color: #343a41 !important; }
      .mark { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
      .bar { background-color: ${dark.accent} !important; }
      .bar-open { background-color: #3d444d !important; }
      .button td { border-color: ${dark.accent} !important; }
      .button td, .button a { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
      .outline td, .outline a { background-color: ${DARK_CARD} !important; border-color: #6b7480 !important; color: #f1f3f5 !important; }
    }`;
