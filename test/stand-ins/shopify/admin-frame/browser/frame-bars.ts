import { element } from "./frame-overlays.ts";
import type { ButtonView, NavLink, TitleView } from "./messages.ts";

function drawButton(view: ButtonView, click: (id: string) => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = view.text;
  button.disabled = view.disabled || view.loading;
  button.setAttribute("aria-busy", String(view.loading));
  button.classList.toggle("is-primary", view.variant === "primary");
  button.classList.toggle("is-critical", view.tone === "critical");
  button.addEventListener("click", () => click(view.id));
  return button;
}

export function drawTitle(title: TitleView | null, click: (id: string) => void): void {
  const isCrumb = (view: ButtonView) => view.variant === "breadcrumb";
  const views = title?.buttons ?? [];
  element("title").textContent = title?.title ?? "";
  const crumb = views.find(isCrumb);
  const back = crumb && drawButton({ ...crumb, text: "←" }, click);
  back?.setAttribute("aria-label", crumb?.text ?? "");
  element("crumb").replaceChildren(...(back ? [back] : []));
  // Shopify puts the main action at the far right.
  const actions = views
    .filter((view) => !isCrumb(view))
    .toSorted((a, b) => Number(a.variant === "primary") - Number(b.variant === "primary"));
  element("actions").replaceChildren(...actions.map((view) => drawButton(view, click)));
}

export function drawSaveBar(buttons: ButtonView[] | null, click: (id: string) => void): void {
  const bar = element("save-bar");
  bar.hidden = buttons === null;
  const ordered = (buttons ?? []).toSorted(
    (a, b) => Number(a.variant === "primary") - Number(b.variant === "primary"),
  );
  bar.querySelector("span.buttons")?.replaceChildren(...ordered.map((view) => drawButton(view, click)));
}

export function drawNav(links: NavLink[], goTo: (href: string) => void): void {
  for (const list of document.querySelectorAll("[data-app-nav]")) {
    list.replaceChildren(
      ...links
        .filter((link) => !link.home)
        .map((link) => {
          const item = document.createElement("li");
          const anchor = document.createElement("a");
          anchor.href = link.href;
          anchor.dataset["appLink"] = link.href;
          anchor.textContent = link.text;
          anchor.addEventListener("click", (event) => {
            event.preventDefault();
            goTo(link.href);
          });
          item.append(anchor);
          return item;
        }),
    );
  }
}
