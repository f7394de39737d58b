import { minify } from "./minify.ts";

const COMMON = `
.doorstep .ds-step { color: var(--soft) }
.doorstep :is(.ds-done, .ds-current) { color: var(--ink) }
.doorstep [aria-current=step] .ds-label { font-weight: 700 }
.doorstep .ds-date { font-size: .875em; color: var(--soft); white-space: nowrap }
`;

/** One under the other on a phone, side by side where there is room; "icons" is drawn the same with larger marks. */
const MARKED = `${COMMON}
.doorstep .ds-steps { --dot: 26px }
.doorstep .ds-step { position: relative; display: grid; grid-template-columns: var(--dot) minmax(0, 1fr) auto; gap: 0 12px; align-items: center; padding-bottom: 16px }
.doorstep .ds-step:last-child { padding-bottom: 0 }
.doorstep .ds-step::after { content: ""; position: absolute; inset-block: calc(var(--dot) + 3px) 3px; inset-inline-start: calc(var(--dot) / 2 - 1px); border-inline-start: 2px solid var(--line) }
.doorstep .ds-step:last-child::after { content: none }
.doorstep .ds-done::after { border-color: var(--tone) }
.doorstep .ds-dot { width: var(--dot); height: var(--dot); border-radius: 50%; border: 2px solid var(--rest); display: grid; place-items: center; color: var(--on) }
.doorstep .ds-dot .ds-icon { width: 14px; height: 14px; stroke-width: 3 }
.doorstep .ds-done .ds-dot { background: var(--tone); border-color: var(--tone) }
.doorstep .ds-current .ds-dot { border: 8px solid var(--tone) }
@container (min-width: 600px) {
  .doorstep .ds-steps { display: flex }
  .doorstep .ds-step { flex: 1 1 0; min-width: 0; display: block; padding: 0 4px; text-align: center }
  .doorstep .ds-step::after { inset-block: calc(var(--dot) / 2 - 1px) auto; inset-inline: calc(50% + var(--dot) / 2 + 5px) calc(-50% + var(--dot) / 2 + 5px); border-inline-start: 0; border-top: 2px solid var(--line) }
  .doorstep .ds-dot { margin: 0 auto 8px }
  .doorstep .ds-label { display: block; font-size: .875em; line-height: 1.35 }
  .doorstep .ds-date { display: block; margin-top: 2px }
}
`;

export const PROGRESS_CSS = {
  dots: minify(`${MARKED}
.doorstep.ds-inked .ds-calm .ds-done .ds-dot { background: var(--tint); border-color: currentColor }
`),
  icons: minify(`${MARKED}
.doorstep .ds-steps { --dot: 40px }
.doorstep .ds-dot { border-color: transparent; background: var(--tint); color: inherit }
.doorstep .ds-dot .ds-icon { width: 21px; height: 21px; stroke-width: 1.75 }
.doorstep .ds-done .ds-dot, .doorstep .ds-current .ds-dot { background: var(--tone); border: 2px solid var(--tone); color: var(--on) }
.doorstep .ds-current .ds-dot { box-shadow: 0 0 0 3px var(--card), 0 0 0 5px var(--tone) }
.doorstep.ds-inked .ds-calm :is(.ds-done, .ds-current) .ds-dot { background: var(--tint); border-color: currentColor }
.doorstep.ds-inked .ds-calm .ds-current .ds-dot { box-shadow: none; border-width: 3px }
.doorstep .ds-step:not(:last-child)::after { border-width: 3px }
@container (min-width: 600px) {
  .doorstep .ds-steps { --dot: 48px }
  .doorstep .ds-dot .ds-icon { width: 24px; height: 24px }
}
`),
  /** On a phone only the step that was reached keeps its words in sight. */
  bar: minify(`${COMMON}
.doorstep .ds-steps { display: flex; flex-wrap: wrap; gap: 4px }
.doorstep .ds-step { flex: 1 1 0; min-width: 0 }
.doorstep .ds-seg { display: block; height: 8px; border-radius: 4px; background: var(--line) }
.doorstep :is(.ds-done, .ds-current) .ds-seg { background: var(--tone) }
.doorstep .ds-current .ds-seg { background: linear-gradient(var(--tone), var(--tone)) no-repeat 0 / 60% var(--line) }
.doorstep[dir=rtl] .ds-current .ds-seg { background-position: 100% }
.doorstep .ds-label { display: block; margin-top: 10px; font-size: .875em; line-height: 1.35 }
.doorstep .ds-date { display: block }
@container (max-width: 599.98px) {
  .doorstep .ds-steps { position: relative; padding-bottom: 38px }
  .doorstep .ds-step:not([aria-current]) :is(.ds-label, .ds-date) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .doorstep [aria-current=step] :is(.ds-label, .ds-date) { position: absolute; bottom: 0; margin: 0; inset-inline-start: 0; font-size: 1em }
  .doorstep [aria-current=step] .ds-date { inset-inline: auto 0 }
}
.doorstep .ds-loud .ds-seg { height: 14px; border-radius: 3px }
.doorstep .ds-elegant .ds-seg { height: 3px; border-radius: 0 }
.doorstep .ds-elegant .ds-steps { gap: 6px }
`),
};
