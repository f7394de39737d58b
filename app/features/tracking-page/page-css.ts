/**
 * The page's whole style. Every selector starts at .doorstep and every class with ds-, so that neither the shop's theme nor
 * this can reach into the other; in a theme, colours and fonts are the theme's own. Nothing in it opens a Liquid tag.
 */
const SOURCE = `
.ds-body { margin: 0; background: #f4f5f7 }
.doorstep { --ink: inherit; --soft: inherit; --line: rgba(127,127,127,.34); --card: rgba(127,127,127,.06); --rest: rgba(127,127,127,.55);
  --calm: #2563eb; --good: #23804f; --alert: #c2510c; --quiet: #6b7280; --on: #fff; --round: 14px;
  container-type: inline-size; box-sizing: border-box; max-width: 44rem; margin: 0 auto; padding: 1rem; font-size: 1rem;
  line-height: 1.55; color: var(--ink); text-align: start; text-indent: 0; overflow-wrap: anywhere }
.doorstep.ds-page { --ink: #16191f; --soft: #586070; --line: #dfe3e8; --card: #fff; --rest: #98a1ae; --good: #1a7f4b; --link: #1d4fc4;
  font-family: system-ui, "Hiragino Sans", sans-serif }
.doorstep *, .doorstep ::before, .doorstep ::after { box-sizing: border-box }
.doorstep :is(h1, h2, h3, h4, p, ol, ul, li, dl, dt, dd, q, a, form, label, summary, details, button) { margin: 0; padding: 0; border: 0;
  font: inherit; letter-spacing: normal; text-transform: none; text-indent: 0; text-align: inherit; float: none }
.doorstep :is(h1, h2, h3, h4, p, li) { color: inherit; background: none }
.doorstep :is(ol, ul) { list-style: none }
.doorstep li::before { content: none }
.doorstep:lang(ko) { word-break: keep-all }
.doorstep .ds-top a { display: inline-flex; align-items: center; min-height: 44px; margin: .25rem .25rem 1rem; color: inherit; font-weight: 650; font-size: 1.125rem; text-decoration: none }
.doorstep .ds-card { background: var(--card); border: 1px solid var(--line); border-radius: var(--round); padding: 1.25rem; margin: 0 0 1rem }
.doorstep .ds-eyebrow { font-weight: 600; margin-bottom: .75rem }
.doorstep .ds-h1 { font-size: clamp(1.25rem, .75rem + 3cqi, 2.125rem); line-height: 1.2; font-weight: 700; text-wrap: balance }
.doorstep .ds-h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 700; margin: 2rem .25rem .75rem }
.doorstep .ds-h3 { font-size: 1.1875rem; line-height: 1.3; font-weight: 700 }
.doorstep .ds-h4 { font-weight: 650; margin-bottom: .375rem }
.doorstep :is(.ds-h1, .ds-h3) { hyphens: auto; word-break: auto-phrase }
.ds-calm { --tone: var(--calm) }
.ds-good { --tone: var(--good) }
.ds-alert { --tone: var(--alert) }
.ds-quiet { --tone: var(--quiet) }
.doorstep .ds-hero { display: grid; grid-template-columns: auto 1fr; gap: 0 .875rem; align-items: center }
.doorstep .ds-words { flex: 1; min-width: 0 }
.doorstep .ds-badge { align-self: start; display: grid; place-items: center; width: 2.75rem; height: 2.75rem; border-radius: 50%; background: var(--tone); color: var(--on) }
.doorstep .ds-icon { display: block; width: 1.5rem; height: 1.5rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.doorstep .ds-advice { margin-top: .625rem; max-width: 36em; grid-column: 1 / -1 }
.doorstep .ds-progress { margin-top: 1.5rem }
.doorstep .ds-step { position: relative; display: grid; grid-template-columns: 1.5rem 1fr auto; gap: 0 .75rem; align-items: start; padding-bottom: 1rem; color: var(--soft) }
.doorstep .ds-step:last-child { padding-bottom: 0 }
.doorstep .ds-step::after { content: ""; position: absolute; inset-block: 1.625rem .125rem; inset-inline-start: calc(.75rem - 1px); border-inline-start: 2px solid; color: var(--line) }
.doorstep .ds-step:last-child::after { content: none }
.doorstep .ds-done::after { color: var(--tone) }
.doorstep .ds-dot { width: 1.5rem; height: 1.5rem; border-radius: 50%; border: 2px solid var(--rest); display: grid; place-items: center; color: var(--on) }
.doorstep .ds-dot .ds-icon { width: .875rem; height: .875rem; stroke-width: 3 }
.doorstep .ds-done .ds-dot { background: var(--tone); border-color: var(--tone) }
.doorstep .ds-current .ds-dot { border: .4375rem solid var(--tone) }
.doorstep [aria-current=step] .ds-label { font-weight: 700 }
.doorstep :is(.ds-done, .ds-current) { color: var(--ink) }
.doorstep .ds-date { white-space: nowrap }
.doorstep .ds-carrier { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: center; justify-content: space-between }
.doorstep .ds-card > * + .ds-carrier { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line) }
.doorstep .ds-facts { display: flex; flex-wrap: wrap; gap: .75rem 2rem; min-width: 0 }
.doorstep .ds-number { font-variant-numeric: tabular-nums; user-select: all }
.doorstep .ds-button { display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 44px; padding: .5rem 1.125rem; border: 1.5px solid currentColor; border-radius: 10px;
  background: none; color: inherit; font: inherit; font-weight: 600; line-height: 1.3; text-decoration: none; cursor: pointer }
.doorstep .ds-button .ds-icon { width: 1.125rem; height: 1.125rem; flex: none }
.doorstep .ds-button .ds-icon:dir(rtl) { transform: scaleX(-1) }
.doorstep .ds-button:hover { background: rgba(127,127,127,.14) }
.doorstep.ds-page .ds-submit { background: var(--ink); border-color: var(--ink); color: var(--card) }
.doorstep .ds-section { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line) }
.doorstep .ds-card > .ds-section:first-child { margin: 0; padding: 0; border: 0 }
.doorstep .ds-item { display: flex; gap: 1rem; justify-content: space-between; padding-block: .375rem }
.doorstep .ds-words .ds-soft { display: block; font-size: .875rem }
.doorstep .ds-quantity { white-space: nowrap }
.doorstep .ds-soft { color: var(--soft) }
.doorstep :is(.ds-small, .ds-eyebrow, .ds-date, dt) { font-size: .875rem; color: var(--soft) }
.doorstep .ds-entry { position: relative; padding-block: .5rem; padding-inline-start: 1.25rem; border-inline-start: 2px solid var(--line); margin-inline-start: 5px; display: grid; gap: .125rem }
.doorstep .ds-entry::before { content: ""; position: absolute; inset-inline-start: -6px; top: 1rem; width: 10px; height: 10px; border-radius: 50%; background: var(--rest) }
.doorstep :is(dd, .ds-title) { font-weight: 600 }
.doorstep .ds-when { display: block; margin-top: .25rem; font-size: .72em; font-weight: 550; line-height: 1.3 }
.doorstep :is(.ds-h1, .ds-h3) time { display: inline-block }
.doorstep .ds-when::first-letter { text-transform: uppercase }
.doorstep .ds-row { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; align-items: baseline; margin-bottom: .25rem }
.doorstep :is(summary, .ds-link) { display: inline-flex; align-items: center; min-height: 44px; text-decoration: underline }
.doorstep summary { cursor: pointer }
.doorstep summary::after { content: ""; width: .5em; height: .5em; margin: -.25em .625em 0; border: solid; border-width: 0 2px 2px 0; transform: rotate(45deg) }
.doorstep [open] > summary::after { margin-top: .25em; transform: rotate(225deg) }
.doorstep .ds-about { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 1.25rem .25rem 0 }
.doorstep .ds-foot { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; margin: 2rem .25rem 1rem; padding-top: 1rem; border-top: 1px solid var(--line) }
.doorstep .ds-foot :is(p:first-child, [open]) { flex-basis: 100% }
.doorstep [aria-current=true] { font-weight: 700; text-decoration: none }
.doorstep.ds-page .ds-link { color: var(--link) }
.doorstep .ds-languages ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem }
.doorstep .ds-trouble { margin-top: .75rem; padding: .75rem 1rem; border-inline-start: 4px solid var(--alert); background: rgba(194,81,12,.08); border-radius: 6px }
.doorstep .ds-form { display: grid; gap: 1.25rem; margin-top: 1.5rem; max-width: 30rem }
.doorstep .ds-field label { display: block; font-weight: 600 }
.doorstep .ds-field input { width: 100%; min-height: 48px; margin: .375rem 0 0; padding: .5rem .75rem; border: 1.5px solid var(--rest); border-radius: 10px; background: transparent; color: inherit; font: inherit; font-size: 1rem; box-shadow: none }
.doorstep .ds-submit { justify-self: start; min-height: 48px; padding-inline: 1.5rem }
.doorstep :is(a, button, input, summary):focus-visible { outline: 3px solid var(--calm); outline-offset: 2px; border-radius: 6px }
.doorstep .ds-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
@container (min-width: 34rem) {
  .doorstep .ds-card { padding: 1.75rem }
  .doorstep .ds-advice { grid-column: 2 }
  .doorstep .ds-steps { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr }
  .doorstep .ds-step { display: block; padding: 0 .375rem 0; text-align: center }
  .doorstep .ds-step::after { inset-block: .6875rem auto; inset-inline: calc(50% + 1rem) calc(-50% + 1rem); border-inline-start: 0; border-top: 2px solid }
  .doorstep .ds-dot { margin: 0 auto .5rem }
  .doorstep .ds-label { display: block; font-size: .875rem; line-height: 1.35 }
  .doorstep .ds-date { display: block }
}
@media (prefers-color-scheme: dark) {
  .ds-body { background: #101319 }
  .doorstep.ds-page { --ink: #f0f2f5; --soft: #a7b0bd; --line: #323946; --card: #191e27; --rest: #6f7a8a; --calm: #7ba7ff; --good: #52c98a; --alert: #ff9a5c; --quiet: #a7b0bd; --on: #10131a; --link: #9dbdff }
}
@media print {
  .ds-body { background: none }
  .doorstep .ds-card { break-inside: avoid }
  .doorstep .ds-foot, .doorstep .ds-button { display: none }
}
`;

/** Without the spaces that only people need. */
export const PAGE_CSS: string = SOURCE.replace(/\s+/g, " ")
  .replace(/ ?([{};,>]) ?/g, "$1")
  .replace(/: /g, ":")
  .trim();
