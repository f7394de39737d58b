import { element } from "./frame-overlays.ts";
import type { PickedResource, PickerRequest } from "./messages.ts";

/** Lets the merchant choose products or collections in a dialog over the admin; null when they close it. */
export async function pickResources(shop: string, request: PickerRequest): Promise<PickedResource[] | null> {
  const dialog = element("picker-dialog") as HTMLDialogElement;
  const search = element("picker-search") as HTMLInputElement;
  const all = await listResources(shop, request.type);
  const chosen = new Set((request.selectionIds ?? []).map(({ id }) => id));
  const most = request.multiple === true ? Infinity : Number(request.multiple || 1);
  const draw = () => drawChoices(all.filter(matches(search.value)), chosen, most, draw);
  search.value = request.query ?? "";
  search.oninput = draw;
  // Enter would press the dialog's first button, which is the one that closes it.
  search.onkeydown = (event) => {
    if (event.key === "Enter") event.preventDefault();
  };
  element("picker-title").textContent = dialog.dataset[request.type] ?? "";
  draw();
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    const take = () => resolve(dialog.returnValue === "pick" ? all.filter(({ id }) => chosen.has(id)) : null);
    dialog.addEventListener("close", take, { once: true });
  });
}

async function listResources(shop: string, type: string): Promise<PickedResource[]> {
  const query = new URLSearchParams({ shop, type });
  const response = await fetch(`/_standin/resources?${query}`);
  // The stand-in's own answer, in the shape of PickedResource.
  return (await response.json()) as PickedResource[];
}

const matches =
  (text: string) =>
  ({ title }: PickedResource): boolean =>
    title.toLowerCase().includes(text.trim().toLowerCase());

function drawChoices(shown: PickedResource[], chosen: Set<string>, most: number, changed: () => void): void {
  const rows = shown.map(({ id, title }) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = most === 1 ? "radio" : "checkbox";
    box.name = "picker-choice";
    box.checked = chosen.has(id);
    box.disabled = most > 1 && !box.checked && chosen.size >= most;
    box.addEventListener("change", () => {
      if (most === 1) chosen.clear();
      if (box.checked) chosen.add(id);
      else chosen.delete(id);
      changed();
    });
    label.append(box, title);
    const row = document.createElement("li");
    row.append(label);
    return row;
  });
  element("picker-list").replaceChildren(...rows);
  element("picker-none").hidden = shown.length > 0;
  (element("picker-take") as HTMLButtonElement).disabled = chosen.size === 0;
}
