export const START_CSS = `
*{box-sizing:border-box}
body{margin:0;background:#f6f4ef;color:#23211d;font:16px/1.55 system-ui,"Hiragino Sans","Noto Sans JP",sans-serif}
.wrap{max-width:1040px;margin:0 auto;padding:0 20px}
header{background:#17362f;color:#eef3f0;padding:48px 0 44px}
.kicker{margin:0;font-size:13px;letter-spacing:.08em;text-transform:uppercase;color:#9cc4b4}
h1{font-size:clamp(28px,5vw,42px);line-height:1.15;margin:6px 0 10px;letter-spacing:-.01em}
header p{max-width:62ch;margin:0 0 8px}
.links{display:flex;flex-wrap:wrap;gap:10px;padding-top:14px}
.pill,.button{display:inline-block;border:0;border-radius:8px;padding:11px 18px;min-height:44px;font:inherit;font-weight:600;font-size:15px;text-decoration:none;cursor:pointer;background:#1f5c4d;color:#fff}
.pill{background:#f2c14e;color:#2a2205}
.pill.quiet{background:transparent;color:#eef3f0;box-shadow:inset 0 0 0 1px #5d8476}
.button.quiet{background:#fff;color:#23211d;box-shadow:inset 0 0 0 1px #cbc5b9}
.button:hover,.pill:hover{filter:brightness(1.06)}
:focus-visible{outline:3px solid #f2a900;outline-offset:2px}
h2{font-size:24px;margin:44px 0 6px}
h3{font-size:17px;margin:0 0 4px}
.hint{color:#645e54;font-size:14px;margin:0 0 12px}
.cards{list-style:none;margin:16px 0 0;padding:0;display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(270px,1fr))}
.card{background:#fff;border-radius:12px;padding:20px;border-top:5px solid var(--accent);box-shadow:0 1px 3px rgb(0 0 0/10%)}
.card p:last-child{margin:0;display:flex;gap:8px;flex-wrap:wrap}
.card .button:not(.quiet){background:var(--accent)}
.case-row{margin-top:14px}
.case-row ul{list-style:none;margin:6px 0 0;padding:0;display:grid;gap:10px;grid-template-columns:repeat(auto-fit,minmax(215px,1fr))}
.case-row form{height:100%}
.case{width:100%;height:100%;text-align:left;background:#fff;border:0;border-left:6px solid;border-radius:8px;padding:13px 14px;font:inherit;cursor:pointer;box-shadow:0 1px 3px rgb(0 0 0/10%);color:inherit}
.case:hover{background:#fdfcf9}
.case strong{display:block}
.case span{font-size:14px;color:#645e54}
.good{border-color:#2c8a5f}.bad{border-color:#c0392b}.calm{border-color:#7a8791}.info{border-color:#2d6cb5}
#desk{background:#fff;border-radius:14px;padding:26px 24px;margin:44px 0;box-shadow:0 1px 3px rgb(0 0 0/10%)}
#desk h2{margin-top:0}
.tabs{display:flex;flex-wrap:wrap;gap:6px;margin:0 0 16px}
.tabs a{padding:10px 14px;border-radius:8px;color:inherit;text-decoration:none;background:#f1eee7}
.tabs a[aria-current]{background:#17362f;color:#fff}
.buttons{display:flex;flex-wrap:wrap;gap:10px;margin:0 0 14px}
details summary{cursor:pointer;padding:10px 0;color:#645e54}
.log{list-style:none;margin:8px 0 0;padding:0;display:grid;gap:10px}
.log>li{border-left:4px solid #2c8a5f;background:#f8f7f3;border-radius:0 8px 8px 0;padding:10px 14px;overflow-wrap:anywhere}
.log>li.is-error{border-color:#c0392b}
.log p{margin:0}
.log ul{margin:6px 0 0;padding-left:18px;font-size:14px}
.ok{color:#22714d}.not-ok{color:#b03021}
footer{color:#645e54;font-size:14px;padding-bottom:40px}
footer a{color:inherit}
code{font-size:.92em}
`;

/** With JavaScript the desk changes in place instead of loading the page again. */
export const START_SCRIPT = `
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-stay]");
  if (!form) return;
  event.preventDefault();
  const open = document.querySelector("#desk details")?.open;
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const place of ["#desk", ".cards", ".cases"]) {
      const fresh = page.querySelector(place);
      if (fresh) document.querySelector(place).replaceChildren(...fresh.childNodes);
    }
    if (open) document.querySelector("#desk details").open = true;
    const again = [...document.querySelectorAll("#desk form button")].find((other) => other.textContent === button.textContent);
    again?.focus({ preventScroll: true });
  } catch {
    form.submit();
  }
});
`;
