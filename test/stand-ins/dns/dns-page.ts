import type { IncomingMessage, ServerResponse } from "node:http";
import { html, htmlText, trusted } from "#app/lib/html.ts";
import type { Zone } from "./zone.ts";

/** The page where a merchant of the demo "publishes" records, and the same as JSON under /api/records. */
export async function dnsPage(zone: Zone, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isApi = request.url?.startsWith("/api/records") ?? false;
  if (request.method === "POST" || request.method === "DELETE") {
    const body = await readBody(request);
    const fields = isApi ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
    const record = { name: String(fields.name ?? ""), text: String(fields.text ?? "") };
    const removes = request.method === "DELETE" || fields.intent === "remove";
    if (record.name.trim() !== "" && record.text.trim() !== "")
      await (removes ? zone.remove(record) : zone.add(record));
    if (!isApi) return void response.writeHead(303, { location: "/" }).end();
  }
  if (isApi)
    return void response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ records: zone.list() }));
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(page(zone));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const STYLE = trusted(`
:root { color-scheme: light dark; --paper:#fff; --ink:#1f2328; --quiet:#636c76; --line:#dfe3e8; --wash:#f6f7f9; }
@media (prefers-color-scheme: dark) { :root { --paper:#16181c; --ink:#e6e8eb; --quiet:#9aa3ad; --line:#2d3137; --wash:#1d2025; } }
* { box-sizing:border-box; } body { margin:0 auto; max-width:880px; padding:24px 18px; font:15px/1.5 system-ui,sans-serif; color:var(--ink); background:var(--wash); }
h1 { font-size:20px; } p { color:var(--quiet); } form.new { display:grid; gap:12px; background:var(--paper); border:1px solid var(--line); border-radius:12px; padding:16px; }
label { display:grid; gap:4px; font-weight:600; } input,textarea,button { font:inherit; color:inherit; background:var(--paper); border:1px solid var(--line); border-radius:8px; padding:7px 10px; width:100%; }
input,textarea,code { font-family:ui-monospace,Menlo,monospace; font-size:13px; } button { width:auto; cursor:pointer; justify-self:start; }
li { display:flex; gap:12px; align-items:start; justify-content:space-between; padding:12px 0; border-top:1px solid var(--line); } ul { list-style:none; padding:0; } code { overflow-wrap:anywhere; }
`);

function page(zone: Zone): string {
  const records = zone.list();
  return htmlText(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>DNS of the demo</title>
          <link rel="icon" href="data:," />
          <style>
            ${STYLE}
          </style>
        </head>
        <body>
          <h1>DNS of the demo</h1>
          <p>
            Publish the TXT records that the page “Sending” asks for, for any domain you like. They count at
            once.
          </p>
          <form class="new" method="post" action="/">
            <label>Name <input name="name" required placeholder="ds1234._domainkey.example.com" /></label>
            <label
              >Text <textarea name="text" required rows="4" placeholder="v=DKIM1; k=rsa; p=…"></textarea>
            </label>
            <button>Publish</button>
          </form>
          <ul>
            ${records.map(
              ({ name, text }) =>
                html`<li>
                  <div><strong>${name}</strong><br /><code>${text}</code></div>
                  <form method="post" action="/">
                    <input type="hidden" name="name" value="${name}" />
                    <input type="hidden" name="text" value="${text}" />
                    <button name="intent" value="remove">Remove</button>
                  </form>
                </li>`,
            )}
          </ul>
        </body>
      </html>`,
  );
}
