import { minify } from "./minify.ts";

/** What only some pages have; each block brings its own. */
export const EXTRA_CSS = {
  header: minify(`
.doorstep .ds-top { color: var(--ink); background: var(--card); border-bottom: 1px solid var(--line); margin-bottom: var(--gap) }
.doorstep .ds-top.ds-flush { margin-bottom: 0 }
.doorstep .ds-bar { display: flex; flex-wrap: wrap; gap: 0 24px; align-items: center; justify-content: space-between; min-height: 64px; padding-block: 8px }
.doorstep .ds-brand { display: inline-flex; align-items: center; min-height: 44px; font-size: 1.1875em; font-weight: 700; color: inherit; text-decoration: none }
.doorstep .ds-brand img { width: auto; height: auto; max-height: 48px }
.doorstep .ds-menu { display: flex; flex-wrap: wrap; gap: 0 22px }
.doorstep .ds-menu a { display: inline-flex; align-items: center; min-height: 44px; color: inherit; text-decoration: none; font-size: .9375em }
.doorstep .ds-menu a:hover { text-decoration: underline; text-underline-offset: .25em }
.doorstep .ds-center .ds-bar { flex-direction: column; padding-block: 16px }
.doorstep .ds-center .ds-menu { justify-content: center }
`),
  announcement: minify(`
.doorstep .ds-note { padding: 12px var(--pad); border-radius: var(--round); background: var(--tint); border-inline-start: 4px solid var(--tone) }
.doorstep .ds-note.ds-alert { background: var(--alert-tint) }
.doorstep .ds-note.ds-good { background: var(--good-tint) }
.doorstep .ds-note a { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; margin-block: -10px; color: inherit; text-underline-offset: .2em }
.doorstep .ds-note .ds-icon { width: 18px; height: 18px }
`),
  date: minify(`
.doorstep .ds-day { display: flex; gap: 14px; align-items: start }
.doorstep .ds-day > .ds-icon { color: var(--link); margin-top: 2px }
.doorstep .ds-day-text { font-size: 1.1875em; font-weight: 650; line-height: 1.3 }
.doorstep .ds-elegant .ds-day-text { font-family: var(--display, inherit); font-weight: 400; font-size: 1.5em }
.doorstep .ds-loud .ds-day-text { font-weight: 800 }
.doorstep .ds-day-text { text-wrap: balance }
.doorstep .ds-day time { display: inline-block }
.doorstep .ds-day p + p { margin-top: 6px }
.doorstep .ds-actions { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; margin-top: 16px }
`),
  faq: minify(`
.doorstep .ds-faq summary { display: flex; justify-content: space-between; gap: 16px; padding-block: 12px; color: inherit; font-weight: 600; text-decoration: none }
.doorstep .ds-faq details + details { border-top: 1px solid var(--line) }
.doorstep .ds-faq details > p, .doorstep .ds-faq details > div { padding-bottom: 16px; max-width: 40em; white-space: pre-line }
`),
  ways: minify(`
.doorstep .ds-ways { display: flex; flex-wrap: wrap; gap: 0 24px; align-items: center; margin-top: 6px }
.doorstep .ds-actions { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; margin-top: 16px }
.doorstep .ds-text { white-space: pre-line; max-width: 40em }
.doorstep .ds-center .ds-text { margin-inline: auto }
`),
  prose: minify(`
.doorstep .ds-prose > * + * { margin-top: 10px }
.doorstep .ds-prose ul { list-style: disc outside; padding-inline-start: 22px }
.doorstep .ds-prose ol { list-style: decimal outside; padding-inline-start: 22px }
.doorstep .ds-prose :is(h2, h3, h4) { font-weight: 650; font-size: 1.125em }
.doorstep .ds-prose em, .doorstep .ds-prose i { font-style: italic }
.doorstep .ds-prose a { color: var(--link); text-decoration: underline; text-underline-offset: .2em }
`),
  image: minify(`
.doorstep .ds-image img { width: 100%; border-radius: var(--round) }
.doorstep .ds-image a { display: block }
`),
  products: minify(`
.doorstep .ds-products { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(124px, 42%), 1fr)); gap: 20px 14px }
.doorstep .ds-products li { max-width: 260px }
.doorstep .ds-product { display: block; color: inherit; text-decoration: none }
.doorstep .ds-product img, .doorstep .ds-product .ds-blank { width: 100%; aspect-ratio: 4 / 5; object-fit: cover; border-radius: min(var(--round), 14px); background: var(--tint); margin-bottom: 8px }
.doorstep .ds-product .ds-blank { display: grid; place-items: center; color: var(--rest) }
.doorstep .ds-product:hover .ds-name { text-decoration: underline; text-underline-offset: .2em }
.doorstep .ds-name { display: block; font-size: .9375em; line-height: 1.35; font-weight: 600 }
`),
  discount: minify(`
.doorstep .ds-coupon { display: flex; flex-wrap: wrap; gap: 14px 24px; align-items: center; justify-content: space-between }
.doorstep .ds-card.ds-coupon { border: 1.5px dashed var(--rest) }
.doorstep .ds-plain .ds-card.ds-coupon { border-radius: var(--round); padding-inline: var(--pad); margin-block: var(--pad) }
.doorstep .ds-coupon .ds-text { flex: 1 1 200px; font-weight: 600 }
.doorstep .ds-code { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0 4px; padding-inline: 14px; min-height: 44px; border-radius: var(--round-s); background: var(--tint) }
.doorstep .ds-code code { font: 700 1.0625em ui-monospace, Menlo, Consolas, monospace; letter-spacing: .06em; user-select: all }
.doorstep .ds-code .ds-copy { margin-block: 0 }
`),
  copy: minify(`
.doorstep .ds-copy { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 44px; min-width: 44px; padding-inline: 10px; border-radius: var(--round-s); background: none; color: var(--link); font-size: .875em; cursor: pointer; width: auto; height: auto }
.doorstep .ds-copy .ds-icon { width: 18px; height: 18px }
`),
  map: minify(`
.doorstep .ds-map > svg { width: 100%; height: auto; margin-bottom: 10px; color: var(--calm) }
.doorstep .ds-land { fill: var(--tint) }
.doorstep .ds-contour { stroke: var(--line); stroke-width: 1.5 }
.doorstep .ds-way { stroke: var(--rest); stroke-width: 3; stroke-dasharray: 1 9; stroke-linecap: round }
.doorstep .ds-gone { stroke: currentColor; stroke-width: 4; stroke-linecap: round }
.doorstep .ds-stop { fill: var(--card); stroke: var(--rest); stroke-width: 2.5 }
.doorstep .ds-was { fill: currentColor; stroke: none }
.doorstep .ds-sign { stroke: var(--rest); stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round }
.doorstep .ds-was + .ds-sign { stroke: var(--on-calm) }
.doorstep .ds-halo { fill: currentColor; opacity: .16 }
.doorstep.ds-inked .ds-halo { opacity: 0 }
.doorstep.ds-inked .ds-was + .ds-sign { stroke: currentColor }
.doorstep.ds-inked .ds-at-mark { fill: var(--tint); stroke: currentColor; stroke-width: 2.5 }
.doorstep .ds-stops { display: flex; justify-content: space-between; gap: 12px; font-size: .875em; line-height: 1.35 }
.doorstep .ds-stops li { flex: 1 1 0; min-width: 0; text-align: center; color: var(--soft) }
.doorstep .ds-stops li:first-child { text-align: start }
.doorstep .ds-stops li:last-child { text-align: end }
.doorstep .ds-stops .ds-at { color: var(--ink); font-weight: 700 }
.doorstep .ds-live { margin-top: 12px }
.doorstep .ds-live iframe { display: block; width: 100%; height: 100%; border: 0; border-radius: var(--round) }
.doorstep .ds-live.ds-loaded { aspect-ratio: 16 / 10; min-height: 240px }
`),
  social: minify(`
.doorstep .ds-social { display: flex; flex-wrap: wrap; gap: 0 24px }
`),
  form: minify(`
.doorstep .ds-form { display: grid; gap: 20px; margin-top: 24px; max-width: 480px }
.doorstep .ds-field label { display: block; font-weight: 600 }
.doorstep .ds-field input { display: block; width: 100%; height: auto; min-height: 48px; margin: 6px 0 0; padding: 8px 14px; border: 1.5px solid var(--rest); border-radius: var(--round-s); background: transparent; color: inherit; font: inherit; font-size: max(1em, 16px); line-height: 1.4; text-align: start; box-shadow: none }
.doorstep .ds-submit { justify-self: start; min-height: 48px; padding-inline: 28px }
.doorstep .ds-trouble { margin-top: 16px; padding: 12px 16px; border-inline-start: 4px solid var(--alert); background: var(--alert-tint); border-radius: 6px }
.doorstep .ds-center .ds-form { margin-inline: auto }
.doorstep .ds-center .ds-submit { justify-self: center }
.doorstep .ds-center .ds-field { text-align: start }
`),
};
