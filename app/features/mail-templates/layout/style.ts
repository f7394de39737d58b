import { DARK_CARD, type MailLook } from "./look.ts";

/** An enhancement for the programs that know it; the colours in the markup stand where they do not. */
export function styleOf({ dark }: MailLook): string {
  return `
    :root { color-scheme: light dark; }
    :lang(ko), :lang(ko) p, :lang(ko) li { word-break: keep-all !important; overflow-wrap: anywhere; }
    :lang(ja), :lang(ja) p, :lang(ja) li { word-break: auto-phrase !important; overflow-wrap: anywhere; }
    p, li { text-wrap: pretty; }
    h1, h2, .date { text-wrap: balance; }
    @media (max-width: 480px) {
      .page h1 { font-size: 27px !important; }
      .page .date { font-size: 21px !important; }
      .page .step { font-size: 12px !important; letter-spacing: -0.01em; -webkit-hyphens: auto; hyphens: auto; }
      .page .panel { padding-left: 16px !important; padding-right: 16px !important; }
      .card .col > table > tbody > tr > td:not(.bleed) { padding-left: 22px !important; padding-right: 22px !important; }
    }
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
      .bar-open { background-color: #343a41 !important; }
      .button td { border-color: ${dark.accent} !important; }
      .button td, .button a { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
      .outline td, .outline a { background-color: ${DARK_CARD} !important; border-color: #6b7480 !important; color: #f1f3f5 !important; }
    }`;
}
