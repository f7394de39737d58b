import { html, htmlText, trusted, type Html } from "#app/lib/html.ts";

const STYLE = trusted(`
:root { color-scheme: light dark; --paper:#fff; --ink:#1f2328; --quiet:#636c76; --line:#dfe3e8; --wash:#f6f7f9; --accent:#0b5fff; --chosen:#e8f0ff; }
@media (prefers-color-scheme: dark) { :root { --paper:#16181c; --ink:#e6e8eb; --quiet:#9aa3ad; --line:#2d3137; --wash:#1d2025; --accent:#7aa5ff; --chosen:#1f2c47; } }
* { box-sizing:border-box; }
body { margin:0; font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif; color:var(--ink); background:var(--wash); height:100vh; display:flex; flex-direction:column; }
a { color:inherit; text-decoration:none; }
:focus-visible { outline:2px solid var(--accent); outline-offset:2px; }
.bar { display:flex; align-items:center; gap:12px; padding:10px 18px; background:var(--paper); border-bottom:1px solid var(--line); }
.bar h1 { font-size:17px; margin:0; } .bar .count { color:var(--quiet); flex:1; }
button,.tab { font:inherit; font-size:14px; color:var(--ink); background:var(--paper); border:1px solid var(--line); border-radius:8px; padding:5px 12px; cursor:pointer; }
button:hover,.tab:hover { border-color:var(--quiet); } button[disabled] { opacity:.5; cursor:default; }
.tab[aria-current] { background:var(--chosen); border-color:var(--accent); }
.panes { flex:1; min-height:0; display:grid; grid-template-columns:minmax(280px,360px) 1fr; }
.list { overflow:auto; border-right:1px solid var(--line); background:var(--paper); margin:0; padding:0; list-style:none; }
.list a { display:block; padding:11px 18px; border-bottom:1px solid var(--line); }
.list a:hover { background:var(--wash); } .list a[aria-current] { background:var(--chosen); }
.list .top { display:flex; justify-content:space-between; gap:8px; font-size:13px; color:var(--quiet); }
.list .subject { font-weight:600; overflow:hidden; text-overflow:ellipsis; white-space:nowrap; }
.list .to { font-size:13px; color:var(--quiet); overflow:hidden; text-overflow:ellipsis; white-space:nowrap; }
.list .from { overflow:hidden; text-overflow:ellipsis; white-space:nowrap; }
.mail { min-width:0; min-height:0; display:flex; flex-direction:column; overflow:auto; }
.head { padding:16px 22px 12px; background:var(--paper); border-bottom:1px solid var(--line); }
.head h2 { font-size:20px; line-height:1.3; margin:0 0 6px; overflow-wrap:anywhere; }
.head dl { display:grid; grid-template-columns:auto 1fr; gap:1px 12px; margin:0 0 12px; font-size:14px; } .head dt { color:var(--quiet); } .head dd { margin:0; overflow-wrap:anywhere; }
.tabs { display:flex; flex-wrap:wrap; gap:6px; } .tabs .gap { flex:1; }
.stage { flex:1; min-height:480px; display:flex; justify-content:center; }
.stage iframe { border:0; width:100%; height:100%; min-height:480px; background:#fff; }
.stage.phone { padding:22px 0; } .stage.phone iframe { width:390px; height:760px; flex:none; border-radius:28px; border:9px solid #33373d; }
pre { margin:0; padding:20px 22px; white-space:pre-wrap; overflow-wrap:anywhere; font:13px/1.55 ui-monospace,SFMono-Regular,Menlo,monospace; width:100%; }
.headers { border-collapse:collapse; font-size:14px; margin:14px auto 14px 22px; align-self:flex-start; } .headers th { text-align:left; vertical-align:top; padding:3px 16px 3px 0; color:var(--quiet); font-weight:500; white-space:nowrap; } .headers td { padding:3px 0; overflow-wrap:anywhere; }
.empty { margin:auto; text-align:center; color:var(--quiet); padding:40px 24px; max-width:420px; } .empty strong { color:var(--ink); display:block; font-size:17px; margin-bottom:4px; }
.stage iframe.light { color-scheme:light; } .stage iframe.dark { color-scheme:dark; background:#121212; }
.badge { font-size:12px; border-radius:99px; padding:1px 9px; white-space:nowrap; border:1px solid currentColor; } .badge.good,.good { color:#1a7f37; } .badge.bad,.bad { color:#c4320a; }
.checks { padding:16px 22px; width:100%; } .checks h3 { font-size:15px; margin:18px 0 4px; } .checks pre { padding:12px; border:1px solid var(--line); border-radius:8px; background:var(--paper); } .told { margin:10px 0 0; padding:8px 12px; background:var(--chosen); border-radius:8px; }
.back { display:none; }
@media (max-width: 760px) { .panes { grid-template-columns:1fr; } .reading .list { display:none; } .browsing .mail { display:none; } .widths { display:none; } .back { display:inline-block; } .stage.phone iframe { width:100%; border:0; border-radius:0; } .stage.phone { padding:0; } }
`);

/** New mail shows by itself: the page looks every second and reloads its list, never what is being read. */
const LIVE = trusted(`
let seen = document.body.dataset.version;
setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch("/api/version").then((response) => response.json()).catch(() => null);
  if (!answer || String(answer.version) === seen) return;
  seen = String(answer.version);
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  for (const name of [".list", ".bar"]) document.querySelector(name).replaceWith(page.querySelector(name));
  if (document.querySelector(".empty") && page.querySelector(".mail")) document.querySelector(".mail").replaceWith(page.querySelector(".mail"));
}, 1000);
`);

/** The whole page: bar on top, list on the left, one mail on the right. */
export function frame(page: {
  title: string;
  version: number;
  count: number;
  dnsUrl: string | null;
  reading: boolean;
  list: Html;
  mail: Html;
}): string {
  const counted = page.count === 1 ? "1 mail" : `${page.count} mails`;
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${STYLE}
        </style>
      </head>
      <body data-version="${page.version}">
        <header class="bar">
          <h1><a href="/">Mailbox</a></h1>
          <span class="count">${counted}</span>
          ${page.dnsUrl && html`<a class="tab" href="${page.dnsUrl}">DNS</a>`}
          <form method="post" action="/clear">
            <button ${page.count === 0 ? "disabled" : ""}>Clear</button>
          </form>
        </header>
        <main class="panes ${page.reading ? "reading" : "browsing"}">${page.list}${page.mail}</main>
        <script>
          ${LIVE};
        </script>
      </body>
    </html>`;
  return htmlText(body);
}
