import { buttonsIn, watch } from "./buttons.ts";
import { tell } from "./channel.ts";

/** <ui-nav-menu> and <s-app-nav>: the links go to the admin's menu. */
export class NavMenuElement extends HTMLElement {
  connectedCallback(): void {
    watch(this, () => {
      const links = [...this.querySelectorAll("a, s-link")];
      tell({
        type: "nav",
        payload: links.map((link) => ({
          href: link.getAttribute("href") ?? "/",
          text: link.textContent.trim(),
          home: link.getAttribute("rel") === "home",
        })),
      });
    });
  }
}

/** <ui-title-bar> outside a modal: title and buttons go to the admin's title bar. */
export class TitleBarElement extends HTMLElement {
  #observer: MutationObserver | null = null;

  connectedCallback(): void {
    if (this.closest("ui-modal")) return;
    this.#observer = watch(this, () =>
      tell({ type: "title", payload: { title: this.getAttribute("title") ?? "", buttons: buttonsIn(this) } }),
    );
  }

  disconnectedCallback(): void {
    if (!this.#observer) return;
    this.#observer.disconnect();
    tell({ type: "title", payload: null });
  }
}

/** <ui-save-bar>: shown over the admin's top bar; as long as one is shown nobody leaves without being asked. */
export class SaveBarElement extends HTMLElement {
  static readonly shown = new Set<SaveBarElement>();
  #observer: MutationObserver | null = null;
  #showing = false;

  get showing(): boolean {
    return this.#showing;
  }

  get discardConfirmation(): boolean {
    return this.hasAttribute("discardconfirmation");
  }

  async show(): Promise<void> {
    if (this.#showing) return;
    this.#showing = true;
    SaveBarElement.shown.add(this);
    this.#observer = watch(this, () => tell({ type: "saveBar", payload: { buttons: buttonsIn(this) } }));
    this.dispatchEvent(new Event("show"));
  }

  async hide(): Promise<void> {
    if (!this.#showing) return;
    this.#showing = false;
    SaveBarElement.shown.delete(this);
    this.#observer?.disconnect();
    tell({ type: "saveBar", payload: null });
    this.dispatchEvent(new Event("hide"));
  }

  toggle(): Promise<void> {
    return this.#showing ? this.hide() : this.show();
  }

  disconnectedCallback(): void {
    void this.hide();
  }
}
