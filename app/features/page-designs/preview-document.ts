import { html, htmlText, trusted } from "#app/lib/html.ts";

/** Pictures are http where the shop is on a developer's own machine; anywhere else browsers ask for them by https. */
const POLICY = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'";

/** It may show pictures and nothing else, and its links lead nowhere: they would open windows, and its frame has none. */
const HEAD = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><base target="_blank">`;

/** What a page sends to shoppers, as a document for a frame of ours. A part of a theme gets a theme that takes sides for nobody. */
export function previewDocument(
  sent: string,
  around: { frame: "theme" | "page"; shopName: string; language: string; dir: "ltr" | "rtl" },
): string {
  // It would not run here; browsers complain of every script that they keep from running.
  const still = sent.replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, "");
  const whole = around.frame === "theme" ? inTheme(still, around) : still;
  const open = /<head[^>]*>/i.exec(whole);
  if (!open) return HEAD + whole;
  const at = open.index + open[0].length;
  return whole.slice(0, at) + HEAD + whole.slice(at);
}

type Around = { shopName: string; language: string; dir: "ltr" | "rtl" };

/** Grey bars stand for the theme's menu and footer: which words they hold is not ours to say. */
const inTheme = (part: string, { shopName, language, dir }: Around): string =>
  htmlText(
    html`<!doctype html>
      <html lang="${language}" dir="${dir}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <style>
            ${trusted(THEME_CSS)}
          </style>
        </head>
        <body>
          <header class="theme-top">
            <b dir="auto">${shopName}</b
            ><span class="theme-menu" aria-hidden="true"><i></i><i></i><i></i></span>
          </header>
          <main class="theme-main">${trusted(part)}</main>
          <footer class="theme-foot" aria-hidden="true"><i></i><i></i><i></i></footer>
        </body>
      </html>`,
  );

const THEME_CSS = `
body { background: #fff; color: #202223; font: 16px/1.5 system-ui, sans-serif; margin: 0 }
.theme-top, .theme-foot { align-items: center; background: #f6f6f7; display: flex; gap: 24px; justify-content: space-between; padding: 20px 24px }
.theme-top { border-bottom: 1px solid #e1e3e5; font-size: 18px }
.theme-foot { border-top: 1px solid #e1e3e5; justify-content: flex-start; padding-block: 32px }
.theme-menu { display: flex; gap: 16px }
.theme-menu i, .theme-foot i { background: #d9dbdd; border-radius: 4px; display: block; height: 10px; width: 48px }
.theme-foot i { width: 88px }
.theme-main { margin: 0 auto; max-width: 1200px; padding: 32px 16px 48px }
`;
