import { minify } from "./minify.ts";

/** The sentence, of the page and of each parcel among several. */
export const HERO_CSS = minify(`
.doorstep .ds-eyebrow { font-size: .875em; font-weight: 600; color: var(--soft); margin-bottom: 10px }
.doorstep .ds-h1 { font-size: clamp(1.25em, .8em + 3cqi, 2.375em); line-height: 1.18; font-weight: 700; letter-spacing: -.012em }
.doorstep .ds-h1:is(:lang(ja), :lang(ko), :lang(zh), :lang(ar)) { letter-spacing: 0; line-height: 1.35 }
.doorstep .ds-h3 { font-size: 1.1875em; line-height: 1.3; font-weight: 700 }
.doorstep .ds-hero { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 14px; align-items: center }
.doorstep .ds-badge { align-self: start; display: grid; place-items: center; width: 44px; height: 44px; border-radius: 50%; background: var(--tone); color: var(--on) }
.doorstep.ds-inked .ds-calm .ds-badge { background: var(--tint); color: inherit }
@container (max-width: 340px) { .doorstep .ds-hero { display: block } .doorstep .ds-badge { margin-bottom: 12px } }
.doorstep .ds-when { display: block; margin-top: 6px; font-size: .64em; font-weight: 500; line-height: 1.35; letter-spacing: 0; text-transform: none }
.doorstep .ds-h3 .ds-when { font-size: .84em }
.doorstep :is(.ds-h1, .ds-h3) time { display: inline-block }
.doorstep .ds-when::first-letter { text-transform: uppercase }
.doorstep .ds-advice { margin-top: 10px; max-width: 38em; grid-column: 1 / -1 }
.doorstep .ds-hero + .ds-progress { margin-top: 28px }
.doorstep .ds-picture { width: 100%; aspect-ratio: 3 / 1; object-fit: cover; border-radius: var(--round) }
.doorstep .ds-card > .ds-picture { width: calc(100% + 2 * var(--pad)); max-width: none; margin: calc(-1 * var(--pad)) calc(-1 * var(--pad)) var(--pad); border-radius: var(--round) var(--round) 0 0 }
`);

export const HERO_STYLE_CSS = {
  open: minify(`
.doorstep .ds-open { padding-block: 28px 12px }
.doorstep .ds-open .ds-picture { margin-bottom: 28px }
.doorstep .ds-center .ds-lead .ds-hero { display: block }
.doorstep .ds-center .ds-lead .ds-badge { margin: 0 auto 16px }
.doorstep .ds-center .ds-lead .ds-advice { margin-inline: auto }
@container (min-width: 640px) {
  .doorstep .ds-open { padding-block: 56px 28px }
  .doorstep .ds-elegant .ds-open .ds-badge { width: 52px; height: 52px }
}
`),
  filled: minify(`
.doorstep .ds-filled { background: var(--fill); color: var(--on-fill); --focus: currentColor; padding-block: 28px; margin-bottom: var(--gap) }
.doorstep .ds-filled :is(.ds-eyebrow, .ds-soft) { color: inherit }
.doorstep .ds-filled .ds-badge { background: var(--on-fill); color: var(--fill) }
.doorstep .ds-filled .ds-alert .ds-badge { color: var(--on-fill); background: var(--fill-alert); box-shadow: 0 0 0 2px }
.doorstep .ds-filled .ds-good .ds-badge { color: var(--on-fill); background: var(--fill-good); box-shadow: 0 0 0 2px }
.doorstep .ds-filled .ds-button.ds-solid { background: var(--on-fill); border-color: var(--on-fill); color: var(--fill) }
.doorstep .ds-filled .ds-hero { display: block }
.doorstep .ds-filled .ds-badge { width: 52px; height: 52px; margin-bottom: 18px }
.doorstep .ds-filled .ds-picture { margin-top: 20px }
.doorstep .ds-overlap.ds-filled { padding-bottom: 76px; margin-bottom: 0 }
.doorstep .ds-overlap + .ds-wrap { margin-top: -48px }
.doorstep.ds-theme .ds-filled { border-radius: var(--round) }
@container (min-width: 640px) {
  .doorstep .ds-filled { padding-block: 56px }
  .doorstep .ds-overlap.ds-filled { padding-bottom: 108px }
  .doorstep .ds-overlap + .ds-wrap { margin-top: -56px }
  .doorstep .ds-pictured { display: grid; grid-template-columns: 3fr 2fr; gap: 40px; align-items: center }
  .doorstep .ds-filled .ds-picture { margin: 0; aspect-ratio: 4 / 3 }
}
.doorstep .ds-center .ds-filled .ds-badge { margin-inline: auto }
`),
};
