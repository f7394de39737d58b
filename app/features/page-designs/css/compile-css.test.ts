import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileCss } from "./compile-css.server.ts";

const dropped = (source: string) =>
  compileCss(source).remarks.map(({ code, line, what }) => `${code} ${line} ${what}`);

describe("a style sheet", () => {
  test.each([
    [".a, p > .b{color:red}", ".doorstep .a,.doorstep p>.b{color:red}"],
    ["body{color:red} html > body .a{top:0}", ".doorstep{color:red}.doorstep .a{top:0}"],
    [
      ":root{--ds-gap:4px} .a{gap:var(--ds-gap, calc(1px + 2em))}",
      ".doorstep{--ds-gap:4px}.doorstep .a{gap:var(--ds-gap,calc(1px + 2em))}",
    ],
    [".doorstep{color:red} .doorstep:hover .a{top:0}", ".doorstep{color:red}.doorstep:hover .a{top:0}"],
    [
      ".a{color:red;&:hover{top:0}& > b, &.c{left:0}}",
      ".doorstep .a{color:red}.doorstep .a:hover{top:0}.doorstep .a>b,.doorstep .a.c{left:0}",
    ],
    [".a{@media (width<600px){color:red}}", "@media (width<600px){.doorstep .a{color:red}}"],
    [
      "@supports (display:grid){@container (min-width:1px){a{top:0}}}",
      "@supports (display:grid){@container (min-width:1px){.doorstep a{top:0}}}",
    ],
    [".a::after{content:'\\2014  \\'x'}", `.doorstep .a::after{content:"— 'x"}`],
    [
      ".a{background:URL('https://cdn.example/a.png') no-repeat}",
      ".doorstep .a{background:url(https://cdn.example/a.png)no-repeat}",
    ],
    ["/* nothing */ <!-- .a{color:red} -->", ".doorstep .a{color:red}"],
    [".a{color:red", ".doorstep .a{color:red}"],
    [".a{}", ""],
  ])("keeps what stays in the page: %s", (source, css) => {
    const compiled = compileCss(source);
    expect(compiled.remarks).toEqual([]);
    expect(compiled.css).toBe(css);
    expect(faultsIn(compiled.css)).toEqual([]);
  });

  test.each([
    ["@import 'https://evil.example/a.css';", "css_dropped 1 @import"],
    ["@font-face{src:url(https://evil.example/a)}", "css_dropped 1 @font-face"],
    ["@charset 'x';\n@keyframes a{from{top:0}}", "css_dropped 2 @keyframes"],
    ["@supports (background:url(x)){a{top:0}}", "css_dropped 1 @supports"],
    [".a{position:fixed}", "css_dropped 1 position:fixed"],
    [".a{POSITION : Sticky !important}", "css_dropped 1 POSITION:Sticky!important"],
    [".a{--p:fixed;position:var(--p)}", "css_dropped 1 position:var(--p)"],
    [".a{width:expression(alert(1))}", "css_dropped 1 width:expression(alert(1))"],
    [".a{behavior:url(https://x/y)}", "css_dropped 1 behavior:url(https://x/y)"],
    [".a{-moz-binding:url(https://x/y)}", "css_dropped 1 -moz-binding:url(https://x/y)"],
    [".a{background:url(http://x.example/a)}", "css_dropped 1 background:url(http://x.example/a)"],
    [".a{background:url(//x.example/a)}", "css_dropped 1 background:url(//x.example/a)"],
    [".a{background:url(data:image/png,x)}", "css_dropped 1 background:url(data:image/png,x)"],
    [".a{background:image-set('https://x/y' 1x)}", 'css_dropped 1 background:image-set("https://x/y"1x)'],
    [".a{--u:url(http://x/y)}", "css_dropped 1 --u:url(http://x/y)"],
    [".a{color:var(--x,url(http://x/y))}", "css_dropped 1 color:var(--x,url(http://x/y))"],
    [".a{content:'</style>'}", 'css_dropped 1 content:"</style>"'],
    [".a{content:'\\7b\\7b shop.secret }}'}", 'css_dropped 1 content:"{{shop.secret }}"'],
    [".doorstep + footer{top:0}", "css_dropped 1 .doorstep+footer"],
    [".doorstep{& ~ footer{top:0}}", "css_dropped 1 &~footer"],
    ["~ footer{top:0}", "css_dropped 1 ~footer"],
    [".a :is(body, b){top:0}", "css_dropped 1 .a :is(body,b)"],
    [".a{&p{top:0}}", "css_dropped 1 &p"],
    [".w-1\\/2{top:0}", "css_dropped 1 .w-1\\/2"],
  ])("leaves out what could leave the page, and says so: %s", (source, remark) => {
    expect(dropped(source)).toContain(remark);
    expect(compileCss(`${source}\n.b{top:0}`).css).toMatch(/\.doorstep \.b\{top:0\}$/);
  });

  test("says in which line it cannot be read", () => {
    expect(dropped(".a{color:red}\n.b{color red}\n.c{top:0}")).toEqual(["css_syntax 2 Colon is expected"]);
  });

  test.each([
    "(".repeat(20_000),
    `a{b:${"(".repeat(19_000)}`,
    "a{&b{".repeat(4_000),
    "@media x{".repeat(2_200),
    "a:not(".repeat(3_000),
    `a{color:${"var(--a,".repeat(2_400)}`,
    `${"a,".repeat(9_000)}a{color:red}`,
    `${`${"a,".repeat(19)}a{${"&,".repeat(19)}&{`.repeat(200)}`,
  ])("of nothing but depth or breadth ends soon: %#", (source) => {
    const start = performance.now();
    expect(compileCss(source).css.length).toBeLessThanOrEqual(60_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ..."{ } ( ) [ ] ; : , > + ~ & @ \\ / * # . ! = | < \" ' - _".split(" "),
      ..."a .b body html :root .doorstep :host :is( :not( :has( ::before * &:hover {color:red}".split(" "),
      ..."color:red position:fixed position:absolute --x: var(--x, url( url(https://x/y) \\75rl( @media @supports".split(
        " ",
      ),
      ..."/* */ <!-- --> </style> {{ }} {% %} \\7b \\0 \\a \\\n expression( behavior: 1px 10% #fff !important".split(
        " ",
      ),
      " ",
      "\n",
      "(display:grid)",
      "@import 'x';",
      "'https://x/y'",
      ".a{background:url(https://x/y)}",
      "+ footer{top:0}",
      "content:'",
    ),
    fc.string({ unit: "binary", maxLength: 3 }),
  );

  test("never says anything of what is outside of the page, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(faultsIn(compileCss(pieces.join("")).css)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  test("that was compiled is whole when it is compiled again", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { css } = compileCss(pieces.join(""));
        expect(compileCss(css)).toEqual({ css, remarks: [] });
      }),
      { numRuns: 300 },
    );
  });
});

/** What is wrong with a compiled style sheet, found without a parser of CSS: none of its characters can be read in two ways. */
function faultsIn(css: string): string[] {
  const faults: string[] = [];
  if (/<[/!]|\{\{|\{%/.test(css)) faults.push("ends its element, or is Liquid");
  const bare = css.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""');
  if (/\\|\/\*|@(?!media |supports |container )/.test(bare)) faults.push("escapes, comments or at-rules");
  const declarations = [...bare.matchAll(/\{([^{}]*)\}/g)].map(([, inner]) => `;${inner}`).join("");
  if (
    /url\((?!https:\/\/)|expression\(|;(?:behavior|-moz-binding|position:(?!static|relative|absolute))/i.test(
      declarations,
    )
  )
    faults.push("loads or covers");
  let depth = 0;
  for (const [, prelude = "", brace] of bare.matchAll(/([^{}]*)([{}])/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) faults.push("closes more than it opened");
    if (brace === "{" && !prelude.startsWith("@")) faults.push(...outsideOf(prelude));
  }
  return depth === 0 ? faults : [...faults, "is not closed"];
}

/** Selectors that are neither the page's element nor below it. */
const outsideOf = (prelude: string): string[] =>
  withoutArguments(prelude)
    .split(",")
    .filter((selector) => !/^\.doorstep(?![-\w])[^\s>+~]*(?:[\s>]|$)/.test(selector));

function withoutArguments(selectors: string): string {
  const inner = selectors.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, "");
  return inner === selectors ? selectors : withoutArguments(inner);
}
