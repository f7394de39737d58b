import { DARK_CARD, type MailLook } from "./look.ts";

/** An enhancement for the programs that know it; the colours in the markup stand where they do not. */
export function styleOf({ dark }: MailLook): string {
  return `
    :root { color-scheme: light dark; }
    :lang(ko) { word-break: keep-all; }
    :lang(ja) h1 { word-break: auto-phrase; }
    h1, h2 { text-wrap: balance; }
    @media (max-width: 480px) {
      .page h1 { font-size: 25px !important; }
      .card .col > table > tbody > tr > td:not(.bleed) { padding-left: 22px !important; padding-right: 22px !important; }
    }
    @media (prefers-color-scheme: dark) {
      .page, .page > div { background-color: #101214 !important; }
      .card, .card > table { background-color: ${DARK_CARD} !important; }
      .ink, .ink div, .ink a, .ink h1, .ink h2 { color: #f1f3f5 !important; }
      .quiet, .quiet div, .quiet a { color: #a6adb7 !important; }
      .rule p { border-top-color: #343a41 !important; }
      .panel { background-color: #262a30 !important; border-color: #4a525c !important; }
      .bar { background-color: ${dark.accent} !important; }
      .bar-open { background-color: #343a41 !important; }
      .button td, .button a { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
      .outline td, .outline a { background-color: ${DARK_CARD} !important; border-color: #6b7480 !important; color: #f1f3f5 !important; }
    }`;
}
