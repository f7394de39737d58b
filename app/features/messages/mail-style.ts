/** Whatever the reader has, in Latin, Japanese and Korean letters. */
export const FONTS =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Hiragino Sans', 'Yu Gothic UI', Meiryo, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans', sans-serif";

/** An enhancement for the programs that know dark mode; the colours in the markup stand where they do not. */
export function styleOf(): string {
  const dark = `
    .page, .page > div { background-color: #101214 !important; }
    .card, .card > table { background-color: #1b1e22 !important; }
    .ink, .ink div, .ink a { color: #f1f3f5 !important; }
    .quiet, .quiet div { color: #a6adb7 !important; }
    .rule p { border-top-color: #343a41 !important; }
    .bar { background-color: #f1f3f5 !important; }
    .bar-open { background-color: #343a41 !important; }
    .button td, .button a { background-color: #f1f3f5 !important; color: #17191c !important; }`;
  return `
    :root { color-scheme: light dark; }
    :lang(ko) { word-break: keep-all; }
    :lang(ja) h1 { word-break: auto-phrase; }
    h1 { text-wrap: balance; }
    @media (max-width: 480px) {
      .page h1 { font-size: 25px !important; }
      .card .mj-column-per-100 > table > tbody > tr > td { padding-left: 22px !important; padding-right: 22px !important; }
    }
    @media (prefers-color-scheme: dark) {${dark}
    }`;
}
