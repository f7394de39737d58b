import { drawNav, drawSaveBar, drawTitle } from "./frame-bars.ts";
import { askToLeave, element, hideToast, showToast } from "./frame-overlays.ts";
import { isEnvelope, type PickerRequest, type Questions, type ToAdmin, type ToApp } from "./messages.ts";
import { pickResources } from "./resource-picker.ts";
import { requestScopes, scopesDetail } from "./scopes-request.ts";

/** The admin around the app: draws what the app's page tells it, and answers its questions. */
const root = document.documentElement.dataset;
const appOrigin = root["appOrigin"] ?? "";
const shop = root["shop"] ?? "";
const base = root["base"] ?? "";
const frame = element("app-iframe") as HTMLIFrameElement;

/** Parameters of the admin's that do not belong into the address bar. */
const ADMINS_OWN = [
  "embedded",
  "hmac",
  "host",
  "id_token",
  "locale",
  "session",
  "shop",
  "timestamp",
  "link_source",
];
let isDirty = false;

const toApp = (message: ToApp) => frame.contentWindow?.postMessage({ standIn: 1, ...message }, appOrigin);
const click = (id: string) => toApp({ type: "click", payload: id });

async function goTo(href: string): Promise<void> {
  if (isDirty && !(await askToLeave())) return;
  if (isDirty) discard();
  document.querySelector("details.menu")?.removeAttribute("open");
  toApp({ type: "navigate", payload: href });
}

/** The bar's own second button knows how to throw the changes away. */
function discard(): void {
  document.querySelector<HTMLButtonElement>("#save-bar button:not(.is-primary)")?.click();
}

function tellPlace(path: string): void {
  const url = new URL(path, appOrigin);
  if (url.pathname.startsWith("/auth/")) return;
  for (const name of ADMINS_OWN) url.searchParams.delete(name);
  window.history.replaceState(null, "", `${base}${url.pathname}${url.search}${url.hash}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    const address = new URL(link.href);
    address.searchParams.set("back", window.location.pathname + window.location.search);
    link.href = address.href;
  }
  for (const link of document.querySelectorAll<HTMLElement>("[data-app-link]")) {
    link.toggleAttribute("aria-current", false);
    if (new URL(link.dataset["appLink"] ?? "", appOrigin).pathname === url.pathname)
      link.setAttribute("aria-current", "page");
  }
}

function take(message: ToAdmin): void {
  switch (message.type) {
    case "ready":
      element("loading").hidden = true;
      return;
    case "location":
      return tellPlace(message.payload);
    case "nav":
      drawNav(message.payload, (href) => void goTo(href));
      return tellPlace(window.location.pathname.slice(base.length) + window.location.search);
    case "title":
      return drawTitle(message.payload, click);
    case "saveBar":
      isDirty = message.payload !== null;
      return drawSaveBar(message.payload?.buttons ?? null, click);
    case "toast":
      return showToast(message.payload, toApp);
    case "toastHide":
      return hideToast(message.payload);
    case "loading":
      element("loading").hidden = !message.payload;
      return;
    case "open":
      window.location.assign(message.payload.replace(/^shopify:\/*admin/, base.replace(/\/apps\/.*$/, "")));
  }
}

async function answer(type: keyof Questions, payload: unknown): Promise<unknown> {
  switch (type) {
    case "idToken":
      return (await fetch(`/_standin/id-token?shop=${encodeURIComponent(shop)}`)).text();
    case "user":
      return { accountAccess: "Full access" };
    case "scopes":
      return scopesDetail(root);
    case "requestScopes":
      // The app's page asks with the payload of the Questions type.
      return requestScopes(shop, root, payload as string[]);
    case "mayLeave":
      return askToLeave();
    case "resourcePicker":
      // The app's page asks with the payload of the Questions type.
      return pickResources(shop, payload as PickerRequest);
  }
}

window.addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow || event.origin !== appOrigin || !isEnvelope(event.data)) return;
  const { id, type, payload: asked } = event.data;
  if (id !== undefined && type) {
    // The app's page asks only the questions of the Questions type.
    void answer(type as keyof Questions, asked).then((payload) =>
      frame.contentWindow?.postMessage({ standIn: 1, reply: id, payload }, appOrigin),
    );
    return;
  }
  take(event.data as unknown as ToAdmin);
});

window.addEventListener("beforeunload", (event) => {
  if (isDirty) event.preventDefault();
});
element("app-home").addEventListener("click", (event) => {
  event.preventDefault();
  void goTo(root["entry"] ?? "/");
});
// Set last, so that nothing the page says is missed.
frame.src = root["src"] ?? "about:blank";
