import { minify } from "./minify.ts";

export const PARCELS_CSS = minify(`
.doorstep .ds-carrier { display: flex; flex-wrap: wrap; gap: 16px 32px; align-items: center; justify-content: space-between }
.doorstep .ds-card > * + .ds-carrier { margin-top: 24px; padding-top: 20px; border-top: 1px solid var(--line) }
.doorstep .ds-facts { display: flex; flex-wrap: wrap; gap: 12px 32px; min-width: 0 }
.doorstep dt { font-size: .875em; color: var(--soft) }
.doorstep :is(dd, .ds-title) { font-weight: 600 }
.doorstep .ds-numbered { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px }
.doorstep .ds-number { font-variant-numeric: tabular-nums; user-select: all }
.doorstep .ds-copy { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 44px; min-width: 44px; padding-inline: 10px; margin-block: -10px; border-radius: var(--round-s); background: none; color: var(--link); font-size: .875em; cursor: pointer; width: auto; height: auto }
.doorstep .ds-copy .ds-icon { width: 18px; height: 18px }
.doorstep .ds-copy:hover { background: var(--tint) }
.doorstep .ds-row { display: flex; flex-wrap: wrap; gap: 0 16px; justify-content: space-between; align-items: baseline; margin-bottom: 4px }
.doorstep .ds-entry { position: relative; padding-block: 8px; padding-inline-start: 22px; margin-inline-start: 1px; display: grid; gap: 2px }
.doorstep .ds-entry::before { content: ""; position: absolute; inset-inline-start: 0; top: 16px; width: 10px; height: 10px; border-radius: 50%; background: var(--rest) }
.doorstep .ds-entry:not(:last-child)::after { content: ""; position: absolute; inset-inline-start: 4px; inset-block: 30px -12px; border-inline-start: 2px solid var(--line) }
.doorstep .ds-newest::before { background: var(--calm); box-shadow: 0 0 0 3px var(--tint) }
.doorstep .ds-todo { list-style: decimal outside; padding-inline-start: 22px; margin-block: 4px 14px }
.doorstep .ds-todo li { display: list-item; padding-block: 3px }
.doorstep .ds-actions { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; margin-top: 14px }
.doorstep q { font-style: normal; color: var(--soft) }
`);

export const ITEMS_CSS = minify(`
.doorstep .ds-item { display: flex; gap: 14px; align-items: center; padding-block: 8px }
.doorstep .ds-thumb { flex: none; width: 64px; height: 64px; object-fit: cover; border-radius: min(var(--round-s), 10px); background: var(--tint) }
.doorstep div.ds-thumb { display: grid; place-items: center; color: var(--rest) }
.doorstep .ds-words { flex: 1; min-width: 0 }
.doorstep .ds-words > span { display: block }
.doorstep .ds-words .ds-soft { font-size: .875em }
.doorstep .ds-quantity { white-space: nowrap; font-variant-numeric: tabular-nums }
`);
