import { buttonsIn, clickElement, watch } from "./buttons.ts";

/**
 * <ui-modal>. Nothing is added to the document before the modal is first shown: React hydrates the whole document and
 * would stumble over a stranger.
 */
export class ModalElement extends HTMLElement {
  #dialog: HTMLDialogElement | null = null;
  #content: HTMLElement | null = null;
  #observer: MutationObserver | null = null;

  /** Where the app's React puts the modal's children. */
  get content(): HTMLElement {
    return this.#parts().content;
  }

  get variant(): string {
    return this.getAttribute("variant") ?? "base";
  }

  get src(): string | null {
    return this.getAttribute("src");
  }

  async show(): Promise<void> {
    const { dialog, content } = this.#parts();
    if (dialog.open) return;
    if (!dialog.isConnected) document.body.append(dialog);
    dialog.dataset["variant"] = this.variant;
    if (this.src && !content.querySelector("iframe")) {
      const frame = document.createElement("iframe");
      frame.src = this.src;
      content.append(frame);
    }
    this.#observer = watch(this, () => this.#drawBars());
    dialog.showModal();
    this.dispatchEvent(new Event("show"));
  }

  async hide(): Promise<void> {
    if (this.#dialog?.open) this.#dialog.close();
  }

  toggle(): Promise<void> {
    return this.#dialog?.open ? this.hide() : this.show();
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#dialog?.remove();
  }

  #parts(): { dialog: HTMLDialogElement; content: HTMLElement } {
    if (this.#dialog && this.#content) return { dialog: this.#dialog, content: this.#content };
    const dialog = document.createElement("dialog");
    dialog.className = "standin-modal";
    const content = document.createElement("div");
    content.className = "standin-modal-content";
    dialog.append(document.createElement("header"), content, document.createElement("footer"));
    dialog.addEventListener("close", () => {
      this.#observer?.disconnect();
      this.dispatchEvent(new Event("hide"));
    });
    this.#dialog = dialog;
    this.#content = content;
    return { dialog, content };
  }

  /** The title bar inside the modal becomes its head and its row of buttons. */
  #drawBars(): void {
    const dialog = this.#dialog;
    const bar = this.querySelector("ui-title-bar");
    const header = dialog?.querySelector("header");
    const footer = dialog?.querySelector("footer");
    if (!dialog || !header || !footer) return;
    const title = document.createElement("h2");
    title.textContent = bar?.getAttribute("title") ?? "";
    dialog.setAttribute("aria-label", title.textContent);
    const close = button("×", () => dialog.close());
    close.setAttribute("aria-label", "Close");
    header.replaceChildren(title, close);
    const views = bar ? buttonsIn(bar) : [];
    // The main action stands at the far right.
    const ordered = views.toSorted(
      (a, b) => Number(a.variant === "primary") - Number(b.variant === "primary"),
    );
    footer.replaceChildren(
      ...ordered.map((view) => {
        const shown = button(view.text, () => clickElement(view.id));
        shown.disabled = view.disabled || view.loading;
        if (view.variant === "primary")
          shown.classList.add(view.tone === "critical" ? "is-critical" : "is-primary");
        return shown;
      }),
    );
    footer.hidden = views.length === 0;
  }
}

function button(text: string, clicked: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", clicked);
  return made;
}

export const MODAL_CSS = `
  ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar, ui-modal { display: none !important; }
  .standin-modal { border: 0; border-radius: 16px; padding: 0; width: min(620px, calc(100vw - 32px)); max-height: calc(100vh - 48px); box-shadow: 0 20px 60px rgb(0 0 0 / 35%); font: 14px/1.5 Inter, system-ui, sans-serif; color: #303030; }
  .standin-modal[data-variant="small"] { width: min(380px, calc(100vw - 32px)); }
  .standin-modal[data-variant="large"] { width: min(980px, calc(100vw - 32px)); }
  .standin-modal[data-variant="max"] { width: calc(100vw - 32px); height: calc(100vh - 48px); }
  .standin-modal::backdrop { background: rgb(0 0 0 / 45%); }
  .standin-modal > header { display: flex; justify-content: space-between; align-items: center; background: #f3f3f3; padding: 12px 16px; border-bottom: 1px solid #e3e3e3; }
  .standin-modal > header h2 { margin: 0; font-size: 14px; font-weight: 650; }
  .standin-modal > header button { border: 0; background: none; font-size: 20px; line-height: 1; min-width: 28px; min-height: 28px; border-radius: 8px; cursor: pointer; }
  .standin-modal > header button:hover { background: #e3e3e3; }
  .standin-modal-content > iframe { border: 0; width: 100%; height: 60vh; display: block; }
  .standin-modal > footer { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-top: 1px solid #e3e3e3; }
  .standin-modal > footer button { font: inherit; font-weight: 550; min-height: 32px; padding: 4px 12px; border-radius: 8px; border: 1px solid #c9c9c9; background: #fff; cursor: pointer; }
  .standin-modal > footer button.is-primary { background: #303030; border-color: #303030; color: #fff; }
  .standin-modal > footer button.is-critical { background: #c70a24; border-color: #c70a24; color: #fff; }
  .standin-modal > footer button:disabled { opacity: .5; cursor: default; }
  @media (pointer: coarse) { .standin-modal button { min-height: 44px !important; min-width: 44px; } }
`;
