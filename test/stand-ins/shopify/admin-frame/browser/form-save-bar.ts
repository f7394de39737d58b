import type { SaveBarElement } from "./bar-elements.ts";

/** <form data-save-bar>: the save bar comes by itself when the form changes and goes when it is sent or reset. */
export function watchForms(): void {
  const bars = new WeakMap<HTMLFormElement, SaveBarElement>();
  const barOf = (form: HTMLFormElement): SaveBarElement => {
    const known = bars.get(form);
    if (known) return known;
    const bar = document.createElement("ui-save-bar") as unknown as SaveBarElement;
    const save = document.createElement("button");
    save.setAttribute("variant", "primary");
    save.textContent = "Save";
    save.addEventListener("click", () => form.requestSubmit());
    const discard = document.createElement("button");
    discard.textContent = "Discard";
    discard.addEventListener("click", () => form.reset());
    bar.append(save, discard);
    bars.set(form, bar);
    return bar;
  };
  const formOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLFormElement>("form[data-save-bar]") : null;
  for (const type of ["input", "change"]) {
    document.addEventListener(type, (event) => {
      const form = formOf(event);
      if (form) void barOf(form).show();
    });
  }
  for (const type of ["submit", "reset"]) {
    document.addEventListener(type, (event) => {
      const form = formOf(event);
      if (form) void barOf(form).hide();
    });
  }
}
