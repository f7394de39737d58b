import { SaveBarElement } from "./bar-elements.ts";
import { ask, onMessage, tell } from "./channel.ts";

/** Keeps the admin's address in step with the app's. */
export function watchLocation(): void {
  const told = () =>
    tell({
      type: "location",
      payload: window.location.pathname + window.location.search + window.location.hash,
    });
  for (const method of ["pushState", "replaceState"] as const) {
    const plain = window.history[method].bind(window.history);
    window.history[method] = (...args: Parameters<History["pushState"]>) => {
      plain(...args);
      told();
    };
  }
  window.addEventListener("popstate", told);
  told();
}

/** A click in the admin's menu: the app's router gets it as `shopify:navigate`, on an element with the address. */
export function takeNavigation(): void {
  onMessage((message) => {
    if (message.type !== "navigate") return;
    const link = document.createElement("a");
    link.setAttribute("href", message.payload);
    link.style.display = "none";
    document.body.append(link);
    link.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
    link.remove();
  });
}

/** Links to the admin ("shopify:admin/orders/1") open there; with unsaved changes every link asks first. */
export function guardLinks(): void {
  window.addEventListener(
    "click",
    (event) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      const href = link?.getAttribute("href");
      if (!link || !href) return;
      if (href.startsWith("shopify:")) {
        event.preventDefault();
        event.stopPropagation();
        tell({ type: "open", payload: href });
        return;
      }
      if (SaveBarElement.shown.size === 0 || link.target === "_blank" || event.metaKey || event.ctrlKey)
        return;
      event.preventDefault();
      event.stopPropagation();
      void leaveConfirmed().then(() => link.click());
    },
    { capture: true },
  );
  const plainOpen = window.open.bind(window);
  window.open = (url, target, features) => {
    if (String(url).startsWith("shopify:")) {
      tell({ type: "open", payload: String(url) });
      return null;
    }
    return plainOpen(url, target, features);
  };
}

/** Resolves when the merchant may leave: at once without unsaved changes, else when they agree to lose them. */
export function leaveConfirmed(): Promise<void> {
  if (SaveBarElement.shown.size === 0) return Promise.resolve();
  return new Promise((resolve) => {
    void ask("mayLeave").then(async (may) => {
      if (!may) return;
      for (const bar of SaveBarElement.shown) await bar.hide();
      resolve();
    });
  });
}
