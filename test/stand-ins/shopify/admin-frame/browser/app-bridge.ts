import { finishBounce, interceptFetch } from "./authenticated-fetch.ts";
import { NavMenuElement, SaveBarElement, TitleBarElement } from "./bar-elements.ts";
import { relayClicks } from "./buttons.ts";
import { ask, listen, onMessage, tell } from "./channel.ts";
import { watchForms } from "./form-save-bar.ts";
import { MODAL_CSS, ModalElement } from "./modal-element.ts";
import type { PickerRequest } from "./messages.ts";
import { guardLinks, leaveConfirmed, takeNavigation, watchLocation } from "./navigation.ts";

/**
 * Stands in for Shopify's app-bridge.js: the surface of @shopify/app-bridge-types that an embedded app of Polaris pages
 * uses, talking to the stand-in's admin with postMessage. Touches no node of the document while it loads.
 */
type Config = {
  apiKey: string;
  shop: string;
  host: string;
  locale: string;
  appOrigins: string[];
  disabledFeatures: string[];
};

const STORED = "stand-in-app-bridge";
const DEFAULT_TOAST_MS = 5000;

/** Later documents of the app lack the admin's parameters: what was known is remembered, where storage is allowed. */
function readConfig(): Config {
  const query = new URLSearchParams(window.location.search);
  const script = document.currentScript;
  const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]');
  let known: Partial<Config> = {};
  try {
    known = JSON.parse(window.sessionStorage.getItem(STORED) ?? "{}") as Partial<Config>;
  } catch {
    // Third-party storage is blocked (an incognito window): every document then has its own parameters.
  }
  const config: Config = {
    apiKey: script?.dataset["apiKey"] ?? meta?.content ?? known.apiKey ?? "",
    shop: query.get("shop") ?? known.shop ?? "",
    host: query.get("host") ?? known.host ?? "",
    locale: query.get("locale") ?? known.locale ?? "en",
    appOrigins: [],
    disabledFeatures: [],
  };
  try {
    window.sessionStorage.setItem(STORED, JSON.stringify(config));
  } catch {
    // As above.
  }
  return config;
}

type Toggled = { show(): Promise<void>; hide(): Promise<void>; toggle(): Promise<void> };

/** The element of that id, if it is one of ours. */
const toggled = (id: string): Toggled | null => {
  const element = document.getElementById(id);
  return element instanceof ModalElement || element instanceof SaveBarElement ? element : null;
};
const byId = {
  show: async (id: string) => toggled(id)?.show(),
  hide: async (id: string) => toggled(id)?.hide(),
  toggle: async (id: string) => toggled(id)?.toggle(),
};

type ToastOptions = {
  duration?: number;
  isError?: boolean;
  action?: string;
  onAction?: () => void;
  onDismiss?: () => void;
};
const toasts = new Map<string, ToastOptions>();

const toast = {
  show: (content: string, options: ToastOptions = {}): string => {
    const id = `toast-${toasts.size + 1}`;
    toasts.set(id, options);
    const durationMs = options.duration ?? DEFAULT_TOAST_MS;
    tell({
      type: "toast",
      payload: { id, content, isError: options.isError ?? false, durationMs, action: options.action ?? null },
    });
    return id;
  },
  hide: (id: string) => tell({ type: "toastHide", payload: id }),
};

const nothingPicked = async () => undefined;

/** The chosen things, also as `selection`, as the real one has it; nothing when the merchant closed the picker. */
async function resourcePicker(request: PickerRequest) {
  const picked = await ask("resourcePicker", request);
  return picked ? Object.assign(picked, { selection: [...picked] }) : undefined;
}

listen();
relayClicks();
interceptFetch();
for (const [name, element] of [
  ["ui-nav-menu", NavMenuElement],
  ["s-app-nav", class extends NavMenuElement {}],
  ["ui-title-bar", TitleBarElement],
  ["ui-save-bar", SaveBarElement],
  ["ui-modal", ModalElement],
] as const) {
  if (!customElements.get(name)) customElements.define(name, element);
}
const sheet = new CSSStyleSheet();
sheet.replaceSync(MODAL_CSS);
document.adoptedStyleSheets.push(sheet);

const api = {
  config: readConfig(),
  origin: window.location.origin,
  ready: Promise.resolve(),
  setSignals: () => undefined,
  environment: { embedded: true, mobile: false, intent: false, pos: false },
  loading: (isLoading = true) => tell({ type: "loading", payload: isLoading }),
  idToken: () => ask("idToken"),
  user: () => ask("user"),
  toast,
  modal: byId,
  saveBar: { ...byId, leaveConfirmation: leaveConfirmed },
  resourcePicker,
  picker: async () => ({ selected: nothingPicked() }),
  scopes: {
    query: () => ask("scopes"),
    request: (scopes: string[]) => ask("requestScopes", scopes),
    revoke: async () => ({ detail: await ask("scopes") }),
  },
  app: { extensions: async () => [] },
  reviews: {
    request: async () => ({
      success: false,
      code: "recently-installed",
      message: "The stand-in asks for no reviews",
    }),
  },
  support: { registerHandler: async () => undefined },
  webVitals: { onReport: async () => undefined },
  intents: {
    register: () => () => undefined,
    invoke: async () => ({ complete: Promise.resolve({ code: "closed" }) }),
  },
  tools: { register: () => () => undefined, unregister: () => undefined, clear: () => undefined },
  scanner: { capture: async () => ({ data: "" }) },
  pos: {},
  shopifyQL: { available: async () => false },
};
Object.defineProperty(window, "shopify", { value: api, configurable: true });

onMessage((message) => {
  if (message.type === "toastAction") toasts.get(message.payload)?.onAction?.();
  if (message.type === "toastDismiss") toasts.get(message.payload)?.onDismiss?.();
});
takeNavigation();
guardLinks();
watchForms();
watchLocation();
finishBounce();
tell({ type: "ready", payload: window.location.pathname });
