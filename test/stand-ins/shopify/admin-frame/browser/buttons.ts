import { onMessage } from "./channel.ts";
import type { ButtonView } from "./messages.ts";

const byId = new Map<string, HTMLElement>();
const ids = new WeakMap<HTMLElement, string>();
let last = 0;

/** An id for an element, kept outside the document: React must find the document as the server sent it. */
function idOf(element: HTMLElement): string {
  const known = ids.get(element);
  if (known) return known;
  last += 1;
  const id = `element-${last}`;
  ids.set(element, id);
  byId.set(id, element);
  return id;
}

/** The buttons and links of a title or save bar, as the admin shows them. */
export function buttonsIn(root: Element): ButtonView[] {
  return [...root.querySelectorAll<HTMLElement>("button, a")].map((element) => ({
    id: idOf(element),
    text: element.textContent.trim(),
    variant: element.getAttribute("variant"),
    tone: element.getAttribute("tone"),
    disabled: element.hasAttribute("disabled"),
    loading: element.hasAttribute("loading") && element.getAttribute("loading") !== "false",
    href: element.getAttribute("href"),
  }));
}

export const clickElement = (id: string): void => byId.get(id)?.click();

/** A click in the admin becomes a click on the app's own element. */
export function relayClicks(): void {
  onMessage((message) => {
    if (message.type === "click") clickElement(message.payload);
  });
}

/** Calls back now and whenever something in the element changes. */
export function watch(element: Element, changed: () => void): MutationObserver {
  queueMicrotask(changed);
  const observer = new MutationObserver(changed);
  observer.observe(element, { childList: true, subtree: true, attributes: true, characterData: true });
  return observer;
}
