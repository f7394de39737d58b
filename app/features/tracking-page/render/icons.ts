import { trusted, type Html } from "#app/lib/html.ts";
import type { IconName } from "../page-model.ts";

export type DrawnIcon =
  IconName | "out" | "copy" | "share" | "calendar" | "receipt" | "mail" | "phone" | "bag" | "picture";

/** Line drawings on a 24 × 24 grid; the words beside them say the same, so they are hidden from screen readers. */
const PATHS: Readonly<Record<DrawnIcon, string>> = {
  box: "M12 3 4 7v10l8 4 8-4V7zM4 7l8 4 8-4M12 11v10M8 5l8 4",
  truck:
    "M2.5 6h11v10h-11zM13.5 9.5H18l3.5 3.5v3h-8M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  door: "M5 21V8l7-5 7 5v13M9.5 21v-7h5v7M3 21h18",
  check: "m5 12.5 4.5 4.5L19 7.5",
  pin: "M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  alert: "M12 5v9M12 18.5v.1",
  back: "M9 6 4.5 10.5 9 15M4.5 10.5H15a4.5 4.5 0 0 1 0 9h-3",
  cross: "m7 7 10 10M17 7 7 17",
  out: "M9 5h10v10M19 5 6 18",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  share: "M12 15V3.5M8 7l4-4 4 4M6 11H5v10h14V11h-1",
  calendar: "M4 6h16v14H4zM4 10.5h16M8.5 3v5M15.5 3v5",
  receipt: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5M9.5 12h5",
  mail: "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
  phone: "M7 3.5 4.5 5c0 8.5 6 14.5 14.5 14.5L20.5 17l-4-3-2 1.5c-2.5-1-4-2.5-5-5L11 8.5z",
  bag: "M5 8h14l1 13H4zM9 11V7a3 3 0 0 1 6 0v4",
  picture: "M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 9.5v.1",
};

/** Those that point somewhere turn round where one reads from right to left. */
const POINTING = new Set<DrawnIcon>(["truck", "back", "out"]);

export const iconPath = (name: DrawnIcon): string => PATHS[name];

const draw = (name: DrawnIcon): Html =>
  trusted(
    `<svg class="ds-icon${POINTING.has(name) ? " ds-flip" : ""}" viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true" focusable="false"><path d="${PATHS[name]}"/></svg>`,
  );

const DRAWN = new Map<DrawnIcon, Html>();

export function icon(name: DrawnIcon): Html {
  const drawn = DRAWN.get(name) ?? draw(name);
  DRAWN.set(name, drawn);
  return drawn;
}
