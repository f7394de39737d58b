import type { ToAdmin, ToApp } from "./messages.ts";

/** An element of the frame's own page; it is there, or the page is broken. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The admin frame has no #${id}`);
  return found;
}

type Toast = Extract<ToAdmin, { type: "toast" }>["payload"];
const shown = new Map<string, HTMLElement>();

export function showToast(toast: Toast, toApp: (message: ToApp) => void): void {
  const box = document.createElement("div");
  box.className = toast.isError ? "toast is-error" : "toast";
  const text = document.createElement("span");
  text.textContent = toast.content;
  box.append(text);
  if (toast.action !== null)
    box.append(toastButton(toast.action, () => toApp({ type: "toastAction", payload: toast.id })));
  const dismiss = toastButton("×", () => {
    hideToast(toast.id);
    toApp({ type: "toastDismiss", payload: toast.id });
  });
  dismiss.setAttribute("aria-label", "Dismiss");
  box.append(dismiss);
  element("toasts").append(box);
  shown.set(toast.id, box);
  window.setTimeout(() => hideToast(toast.id), toast.durationMs);
}

export function hideToast(id: string): void {
  shown.get(id)?.remove();
  shown.delete(id);
}

function toastButton(text: string, clicked: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", clicked);
  return button;
}

/** Asks whether unsaved changes may be lost. */
export function askToLeave(): Promise<boolean> {
  const dialog = element("leave-dialog") as HTMLDialogElement;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "leave"), { once: true });
  });
}
