/** The whole style of the page behind "Unsubscribe": one card, readable on the oldest phone and in the dark. */
const SOURCE = `
:root { --ink: #16191f; --soft: #586070; --line: #dfe3e8; --card: #fff; --ground: #f4f5f7; --link: #1d4fc4 }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, "Hiragino Sans", sans-serif; overflow-wrap: anywhere }
body:lang(ko) { word-break: keep-all }
header, main { max-width: 36rem; margin: 0 auto; padding: 1rem }
header a { display: inline-flex; align-items: center; min-height: 44px; color: inherit; font-weight: 650; font-size: 1.125rem; text-decoration: none }
section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.5rem; margin-bottom: 1rem }
h1 { margin: 0; font-size: clamp(1.375rem, 1rem + 2vw, 1.75rem); line-height: 1.25; text-wrap: balance; word-break: auto-phrase }
p { margin: .75rem 0 0 }
section > p:first-child { margin: 0 }
.soft { color: var(--soft) }
form { margin: 1.25rem 0 0 }
button { min-height: 48px; padding: .5rem 1.5rem; border: 1.5px solid var(--ink); border-radius: 10px; background: var(--ink); color: var(--card); font: inherit; font-weight: 600; cursor: pointer }
button.quiet { background: none; color: var(--ink) }
:is(a, button):focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f2f5; --soft: #a7b0bd; --line: #323946; --card: #191e27; --ground: #101319; --link: #9dbdff }
}
`;

/** Without the spaces that only people need. */
export const UNSUBSCRIBE_CSS: string = SOURCE.replace(/\s+/g, " ").trim();
