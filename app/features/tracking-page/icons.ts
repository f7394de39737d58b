import { html, trusted, type Html } from "#app/lib/html.ts";
import type { IconName } from "./page-model.ts";

/** Line drawings on a 24 × 24 grid; the words beside them say the same, so they are hidden from screen readers. */
const PATHS: Readonly<Record<IconName | "out", string>> = {
  box: "M12 3 4 7v10l8 4 8-4V7zM4 7l8 4 8-4M12 11v10",
  truck:
    "M2.5 6h11v10h-11zM13.5 9.5H18l3.5 3.5v3h-8M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  door: "M5 21V8l7-5 7 5v13M9.5 21v-7h5v7M3 21h18",
  check: "m5 12.5 4.5 4.5L19 7.5",
  pin: "M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  alert: "M12 5v9M12 18.5v.1",
  back: "M9 6 4.5 10.5 9 15M4.5 10.5H15a4.5 4.5 0 0 1 0 9h-3",
  cross: "m7 7 10 10M17 7 7 17",
  out: "M9 5h10v10M19 5 6 18",
};

export const icon = (name: IconName | "out"): Html =>
  html`<svg class="ds-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="${trusted(PATHS[name])}" />
  </svg>`;
