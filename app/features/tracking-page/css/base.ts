import { minify } from "./minify.ts";

/**
 * What every page needs. Every selector starts at .doorstep and every class with ds-, so that neither the shop's theme nor
 * this reaches into the other. Letters are measured in em and room in px: themes take rem for themselves, some as 10 px.
 */
export const BASE_CSS = minify(`
.doorstep { container-type: inline-size; box-sizing: border-box; font-size: 1em; line-height: 1.55; color: var(--ink); text-align: start; text-indent: 0; text-transform: none; letter-spacing: normal; overflow-wrap: anywhere; -webkit-text-size-adjust: 100% }
.doorstep *, .doorstep ::before, .doorstep ::after { box-sizing: border-box }
.doorstep :is(h1, h2, h3, h4, p, ol, ul, li, dl, dt, dd, q, a, form, label, summary, details, button, figure, time, code, blockquote) { margin: 0; padding: 0; border: 0; font: inherit; letter-spacing: inherit; text-transform: none; text-indent: 0; text-align: inherit; float: none }
.doorstep :is(h1, h2, h3, h4, p, li, summary, details) { color: inherit; background: none }
.doorstep :is(ol, ul) { list-style: none }
.doorstep li::before { content: none }
.doorstep :is(b, strong) { font-weight: 700 }
.doorstep img { display: block; max-width: 100%; height: auto }
.doorstep svg { display: block; width: auto; fill: none }
.doorstep time { text-transform: inherit }
.doorstep [dir=auto] { text-align: match-parent }
.doorstep [hidden] { display: none !important }
.doorstep:lang(ko) { word-break: keep-all }
.doorstep :is(h1, h2, h3) { text-wrap: balance; word-break: auto-phrase; hyphens: auto }
.doorstep .ds-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.doorstep .ds-icon { flex: none; width: 24px; height: 24px; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round }
.doorstep[dir=rtl] .ds-flip { transform: scaleX(-1) }
.ds-calm { --tone: var(--calm); --on: var(--on-calm) }
.ds-good { --tone: var(--good); --on: var(--on-good) }
.ds-alert { --tone: var(--alert); --on: var(--on-alert) }
.ds-quiet { --tone: var(--quiet); --on: var(--on-quiet) }
.doorstep .ds-wrap { display: flow-root; max-width: calc(var(--width) + 32px); margin-inline: auto; padding-inline: 16px }
.doorstep .ds-block { margin-bottom: var(--gap) }
.doorstep .ds-card { color: var(--ink); background: var(--card); border-radius: var(--round); padding: var(--pad) }
.doorstep .ds-outlined .ds-card { border: 1px solid var(--line) }
.doorstep .ds-h2 { font-size: 1.125em; line-height: 1.3; font-weight: 650; margin-bottom: 12px }
.doorstep .ds-h2.ds-group { margin-top: 12px }
.doorstep .ds-h4 { font-weight: 650; margin-bottom: 6px }
.doorstep .ds-soft { color: var(--soft) }
.doorstep .ds-small { font-size: .875em; line-height: 1.5 }
.doorstep .ds-section { margin-top: 24px; padding-top: 20px; border-top: 1px solid var(--line) }
.doorstep .ds-button { display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 44px; max-width: 100%; padding: 9px 18px; border: 1.5px solid var(--rest); border-radius: var(--round-s); background: none; color: inherit; font-weight: 600; line-height: 1.3; text-align: center; text-decoration: none; cursor: pointer; width: auto; height: auto; box-shadow: none }
.doorstep .ds-button .ds-icon { width: 18px; height: 18px }
.doorstep .ds-button:hover { background: var(--tint) }
.doorstep .ds-button.ds-solid { background: var(--fill); border-color: var(--edge); color: var(--on-fill) }
.doorstep .ds-button.ds-solid:hover { opacity: .9 }
.doorstep :is(summary, .ds-link) { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em }
.doorstep :is(.ds-link, summary):hover { text-decoration-thickness: 2px }
.doorstep .ds-link .ds-icon { width: 18px; height: 18px }
.doorstep summary { cursor: pointer; list-style: none }
.doorstep summary::-webkit-details-marker { display: none }
.doorstep summary::after { content: ""; flex: none; width: 8px; height: 8px; margin: -4px 4px 0; border: solid; border-width: 0 2px 2px 0; transform: rotate(45deg) }
.doorstep [open] > summary::after { margin-top: 4px; transform: rotate(225deg) }
.doorstep :is(a, button, input, summary, iframe):focus-visible { outline: 3px solid var(--focus, currentColor); outline-offset: 2px; border-radius: 6px }
.doorstep .ds-about { display: flex; flex-wrap: wrap; gap: 0 24px; margin-block: 4px 8px }
.doorstep .ds-foot { margin-top: 24px; padding-block: 16px 24px; border-top: 1px solid var(--line) }
.doorstep .ds-foot .ds-list { display: flex; flex-wrap: wrap; gap: 0 28px; align-items: center }
.doorstep .ds-foot [open] { flex-basis: 100% }
.doorstep .ds-languages ul { display: flex; flex-wrap: wrap; gap: 0 20px }
.doorstep [aria-current=true] { font-weight: 700; text-decoration: none }
@media (prefers-reduced-motion: no-preference) {
  .doorstep :is(.ds-button, a) { transition: background-color .15s, opacity .15s }
}
@media (forced-colors: active) {
  .doorstep :is(.ds-dot, .ds-badge, .ds-seg) { forced-color-adjust: none }
  .doorstep .ds-card { border: 1px solid }
}
@media print {
  .doorstep :is(.ds-foot, .ds-button, .ds-top ul, .ds-map) { display: none }
  .doorstep .ds-card { break-inside: avoid; box-shadow: none }
}
`);

/** Options of a design, each for itself; a page gets those it has. */
export const STYLE_CSS = {
  raised: minify(
    `.doorstep .ds-raised .ds-card { box-shadow: 0 0 0 1px rgba(0,0,0,.03), 0 1px 2px rgba(0,0,0,.05), 0 10px 30px -8px rgba(0,0,0,.12) }`,
  ),
  plain: minify(`
.doorstep .ds-plain .ds-card { background: none; border-radius: 0; padding: var(--pad) 0; border-top: 1px solid var(--line) }
.doorstep .ds-plain .ds-block { margin-bottom: 0 }
.doorstep .ds-plain .ds-first { border-top: 0 }
`),
  wide: minify(`
@container (min-width: 880px) {
  .doorstep .ds-two .ds-main { margin-inline-end: calc(36% + var(--gap)) }
  .doorstep .ds-two .ds-side { float: inline-end; clear: inline-end; width: 36% }
  .doorstep .ds-two .ds-full { clear: both }
}
`),
  center: minify(`
.doorstep .ds-center :is(.ds-lead, .ds-h2, .ds-words-block, .ds-day, .ds-foot, .ds-product) { text-align: center }
.doorstep .ds-center :is(.ds-about, .ds-ways, .ds-social, .ds-foot .ds-list, .ds-languages ul, .ds-actions, .ds-day, .ds-row) { justify-content: center }
.doorstep .ds-center .ds-day > .ds-icon { display: none }
.doorstep .ds-center .ds-arrival { text-align: center }
.doorstep .ds-center .ds-row .ds-h2 { flex-basis: 100%; margin-bottom: 0 }
.doorstep .ds-center .ds-about { margin-inline: auto }
`),
  elegant: minify(`
.doorstep .ds-elegant :is(.ds-h1, .ds-h2, .ds-h3, .ds-brand) { font-family: var(--display, inherit); font-weight: 400; letter-spacing: -.005em }
.doorstep .ds-elegant .ds-h1 { font-size: clamp(1.75em, 1em + 3.6cqi, 3.25em); line-height: 1.12 }
.doorstep .ds-elegant .ds-h2 { font-size: 1.4375em; line-height: 1.2; margin-bottom: 16px }
.doorstep .ds-elegant .ds-h3 { font-size: 1.4375em }
.doorstep .ds-elegant .ds-eyebrow { letter-spacing: .14em; text-transform: uppercase; font-size: .75em; font-weight: 500 }
.doorstep .ds-elegant .ds-eyebrow:lang(ar) { letter-spacing: 0; font-size: .875em }
`),
  loud: minify(`
.doorstep .ds-loud :is(.ds-h1, .ds-h2, .ds-h3, .ds-brand) { font-weight: 850; letter-spacing: -.025em; line-height: 1.08 }
.doorstep .ds-loud :is(.ds-h1, .ds-h2, .ds-brand) { text-transform: uppercase }
.doorstep .ds-loud :is(.ds-h1, .ds-h2, .ds-h3, .ds-brand):is(:lang(ja), :lang(ko), :lang(zh), :lang(ar)) { letter-spacing: 0; line-height: 1.25 }
.doorstep .ds-loud .ds-h1 { font-size: clamp(1.875em, 1em + 4.4cqi, 4em) }
.doorstep .ds-loud .ds-h2 { font-size: 1.1875em; margin-bottom: 14px }
.doorstep .ds-loud .ds-eyebrow { font-weight: 700 }
`),
};
