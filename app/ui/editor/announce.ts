const ID = "editor-announcement";

/** Has a screen reader say what one could otherwise only see. */
export function announce(text: string): void {
  const region = document.getElementById(ID) ?? addRegion();
  // The same words again would be no change, and nobody would hear them.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}

/** Outside of what is drawn anew: a region that is moved or replaced says nothing. */
function addRegion(): HTMLElement {
  const region = document.createElement("div");
  region.id = ID;
  region.setAttribute("role", "status");
  region.className = "Polaris-Text--visuallyHidden";
  document.body.append(region);
  return region;
}
