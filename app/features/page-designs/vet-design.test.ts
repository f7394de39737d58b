import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_BRAND, type Brand } from "#app/features/brand/brand.ts";
import { CUSTOM_SAMPLES } from "./custom-samples.ts";
import type { CustomValues } from "./custom-values.ts";
import { customRendererOf } from "./liquid/custom-renderer.server.ts";
import {
  DESIGN_PROBLEM_CODES,
  pageDesignSchema,
  type CompiledDesign,
  type PageAudience,
} from "./page-design.ts";
import { READY_NAMES, readyDesign } from "./ready/ready-designs.ts";
import { vetDesign } from "./vet-design.server.ts";

type Block = { type: string; id?: string; [field: string]: unknown };
type Given = { css?: string; style?: object; mainLanguage?: string };

const BRAND: Brand = { ...DEFAULT_BRAND, social: [{ kind: "instagram", url: "https://instagram.com/x" }] };
const WHOLE: Block[] = [{ type: "hero" }, { type: "progress" }, { type: "support" }];
const FOR_ALL: PageAudience = { countries: [], languages: [] };

const design = (blocks: Block[], given: Given = {}) =>
  pageDesignSchema.parse({
    ...given,
    blocks: blocks.map((block, index) => ({ id: `${block.type.replaceAll("_", "-")}-${index}`, ...block })),
  });
const vet = (
  blocks: Block[],
  given: Given = {},
  page: { brand?: Brand; audience?: Partial<PageAudience> } = {},
) =>
  vetDesign(design(blocks, given), {
    brand: page.brand ?? BRAND,
    audience: { ...FOR_ALL, ...page.audience },
  });
/** "error code blockId field detail", for short. */
const wordsOf = async (...asked: Parameters<typeof vet>): Promise<string[]> =>
  (await vet(...asked)).problems.map(({ severity, code, blockId, field, detail }) =>
    [severity, code, blockId ?? "-", field ?? "-", detail].join(" ").trim(),
  );
const also = (...blocks: Block[]) => [...WHOLE, ...blocks];
const custom = (source: string) => also({ id: "mine", type: "custom", source: { en: source } });

const CASES: [string, Parameters<typeof vet>][] = [
  ["error no_hero - -", [WHOLE.slice(1)]],
  ["error two_heroes hero-3 -", [also({ type: "hero" })]],
  ["warning no_progress - -", [[{ type: "hero" }, { type: "support" }]]],
  ["warning no_support - -", [[{ type: "hero" }, { type: "progress" }]]],
  ["warning repeated_block items-4 -", [also({ type: "items" }, { type: "items", show: { tags: ["x"] } })]],
  ["warning no_alt image-3 alt", [also({ type: "image", src: "https://cdn.example/a.png" })]],
  ["warning no_alt hero-0 alt", [[{ type: "hero", image: "https://cdn.example/a.png" }, ...WHOLE.slice(1)]]],
  ["warning no_address image-3 src", [also({ type: "image" })]],
  ["warning no_address review-3 url", [also({ type: "review", text: { en: "How was it?" } })]],
  [
    "warning no_address header-3 menu.0.url",
    [also({ type: "header", menu: [{ label: { en: "A" }, url: "" }] })],
  ],
  ["warning no_address loyalty-3 url", [also({ type: "loyalty", text: { en: "A" }, label: { en: "B" } })]],
  ["warning no_text header-3 menu.0.label", [also({ type: "header", menu: [{ label: {}, url: "/a" }] })]],
  ["warning no_text announcement-3 text", [also({ type: "announcement", text: { en: "  " } })]],
  ["warning no_text faq-3 entries", [also({ type: "faq" })]],
  [
    "warning no_text faq-3 entries.0.answer",
    [also({ type: "faq", entries: [{ when: [], question: { en: "Why?" }, answer: {} }] })],
  ],
  ["warning no_text discount-3 text", [also({ type: "discount" })]],
  [
    "warning no_text support-3 contacts.0.text",
    [also({ type: "support", contacts: [{ when: [], text: {} }] })],
  ],
  ["warning no_text recommendations-3 productIds", [also({ type: "recommendations", source: "chosen" })]],
  ["warning no_text follow-3 news", [also({ type: "follow", news: false, share: false })]],
  [
    "warning not_translated rich-text-3 text de, ja",
    [also({ type: "rich_text", text: { en: "A" } }), {}, { audience: { languages: ["en", "de", "ja"] } }],
  ],
  ["warning not_translated review-3 text en", [also({ type: "review", url: "/a", text: { de: "A" } })]],
  ["warning low_contrast - - ink_on_card 1.0", [WHOLE, {}, { brand: { ...BRAND, ink: "#ffffff" } }]],
  [
    "warning low_contrast - - text_on_accent 4.4",
    [WHOLE, { style: { hero: "filled" } }, { brand: { ...BRAND, accent: "#7a7a7a" } }],
  ],
  [
    "warning never_shown items-3 show.countries",
    [also({ type: "items", show: { countries: ["US"] } }), {}, { audience: { countries: ["JP"] } }],
  ],
  [
    "warning never_shown items-3 show.languages",
    [also({ type: "items", show: { languages: ["de"] } }), {}, { audience: { languages: ["ja"] } }],
  ],
  [
    "warning never_shown survey-3 show.situations",
    [also({ type: "survey", url: "/a", show: { situations: ["on_the_way", "preparing"] } })],
  ],
  [
    "warning never_shown support-3 contacts.1",
    [
      also({
        type: "support",
        contacts: [
          { when: [], text: { en: "A" } },
          { when: ["late"], text: { en: "B" } },
        ],
      }),
    ],
  ],
  ["warning css_dropped - css 2: @import", [WHOLE, { css: ".a{top:0}\n@import 'x';" }]],
  ["warning css_syntax - css 1: Colon is expected", [WHOLE, { css: ".a{color red}" }]],
  [
    "warning bad_address rich-text-3 text.en javascript:x",
    [also({ type: "rich_text", text: { en: "[a](javascript:x)" } })],
  ],
  ["error bad_address mine source.en javascript:x", [custom('<a href="javascript:x">a</a>')]],
  ["error not_allowed mine source.en <script>", [custom("<script>x</script>")]],
  ["error not_allowed mine source.en onclick", [custom('<b onclick="x">a</b>')]],
  ["error not_allowed mine source.en position:fixed", [custom('<b style="color:red;position:fixed">a</b>')]],
  ["error not_allowed mine source.en src", [custom('<img src="http://x.example/a.png">')]],
  ["error not_allowed mine source.en {% include %}", [custom("{% include 'x' %}")]],
  ["error not_allowed mine source.en | date", [custom("{{ arrival | date: '%Y' }}")]],
  ['error syntax mine source.en output "{{ order.name" not closed', [custom("{{ order.name")]],
  ["error unknown_variable mine source.en order.nmae → order.name", [custom("{{ order.nmae }}")]],
  ["error unknown_variable mine source.en customer.email", [custom("{{ customer.email }}")]],
  [
    "error too_slow mine source.en",
    [custom(`${"{% for i in (1..900) %}".repeat(3)}${"{% endfor %}".repeat(3)}`)],
  ],
  ["error too_big mine source.en", [custom("{% for i in (1..100000000) %}{% endfor %}")]],
];

describe("the author of a page is told", () => {
  test.each(CASES)("%s", async (words, asked) => {
    expect(await wordsOf(...asked)).toContain(words);
  });

  test("by no code that nothing ever tells", () => {
    expect(new Set(CASES.map(([words]) => words.split(" ")[1]))).toEqual(new Set(DESIGN_PROBLEM_CODES));
  });

  test.each<[string, Parameters<typeof vet>]>([
    ["of a whole page", [WHOLE]],
    [
      "of two blocks that never meet",
      [also({ type: "items", show: { languages: ["en"] } }, { type: "items", show: { languages: ["ja"] } })],
    ],
    [
      "of what ours stands in for",
      [also({ type: "faq", entries: [{ when: [], ours: "late", question: {}, answer: {} }] })],
    ],
    [
      "of a text in a language that its block is not for",
      [
        also({ type: "rich_text", text: { de: "A" }, show: { languages: ["de"] } }),
        {},
        { audience: { languages: ["de", "ja"] } },
      ],
    ],
    [
      "of Liquid that speaks of the page",
      [
        custom(
          '<p class="x" style="color:red">{{ order.name | upcase }} {% for item in items %}{{ item.title }}{% else %}-{% endfor %}</p>' +
            '{% if situations contains "late" %}<a href="{{ shop.url }}/help">{{ parcels[0].label }}</a>{% endif %}',
        ),
      ],
    ],
  ])("nothing %s", async (_what, asked) => {
    expect(await wordsOf(...asked)).toEqual([]);
  });

  test.each(READY_NAMES)("of nothing in the ready design %s", async (name) => {
    const { problems } = await vetDesign(readyDesign(name, "en"), {
      brand: DEFAULT_BRAND,
      audience: FOR_ALL,
    });
    expect(problems).toEqual([]);
  });
});

test("Markdown becomes HTML that holds no HTML, and no Liquid of the theme's", async () => {
  const source = "Hi **you**, see [us](/pages/a?b=1&c=2) <b>\n\n- {{ shop.secret }}\n- [x](javascript:1)";
  const { compiled } = await vet(also({ id: "t", type: "rich_text", text: { en: source } }));
  expect(compiled.html).toEqual({
    t: {
      en:
        '<p>Hi <strong>you</strong>, see <a href="/pages/a?b=1&amp;c=2">us</a> &lt;b&gt;</p>' +
        "<ul><li>&#123;&#123; shop.secret &#125;&#125;</li><li>x</li></ul>",
    },
  });
});

describe("a block of the merchant's own", () => {
  const [usual, empty] = CUSTOM_SAMPLES as [CustomValues, CustomValues];
  const failed = (blockId: string, error: unknown) => {
    throw new Error(`${blockId} failed`, { cause: error });
  };
  const compile = async (source: string) => (await vet(custom(source))).compiled;
  const broken = (source: string): CompiledDesign => ({
    design: design(custom(source)),
    html: {},
    liquid: { mine: { en: source } },
    css: "",
  });

  test("says what it was written to say, its styles in the style sheet", async () => {
    const compiled = await compile(
      '<p class="x" style="color:RED;margin:0 auto">{{ order.name }}</p><b style="color:RED;margin:0 auto">!</b>',
    );
    expect(compiled.css).toBe(".doorstep .ds-own-1{color:RED;margin:0 auto}");
    const render = customRendererOf(compiled, failed);
    expect(render("mine", "en", usual)).toBe('<p class="x ds-own-1">#1001</p><b class="ds-own-1">!</b>');
    expect(render("mine", "en", empty)).toBe('<p class="x ds-own-1"></p><b class="ds-own-1">!</b>');
    expect(render("mine", "ja", usual)).toBe(render("mine", "en", usual));
    expect(render("another", "en", usual)).toBe("");
  });

  test("gives no value a way to be markup, a script or Liquid", async () => {
    const compiled = await compile(
      '<a title="{{ carrier }}" href="{{ shop.url }}">{{ carrier }}</a>{% for i in items %}<i>{{ i.title }}</i>{% endfor %}',
    );
    const render = customRendererOf(compiled, failed);
    const tagsOf = (html: string) => html.match(/<[^>]*>/g)?.map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
    const nasty = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        '"><script>',
        "javascript:alert(1)",
        "{{ shop.secret }}",
        "{% raw %}",
        "</a>",
        "'&quot;",
      ),
    );
    fc.assert(
      fc.property(nasty, nasty, (carrier, url) => {
        const values = {
          ...usual,
          carrier,
          shop: { name: "", url },
          items: [{ title: carrier, variant: "", quantity: 1 }],
        };
        const html = render("mine", "en", values);
        expect(tagsOf(html)).toEqual(['<a title="" href="">', "</a>", "<i>", "</i>"]);
        expect(html).not.toMatch(/[{}]|href="(?!https?:|mailto:|tel:|#")/i);
      }),
    );
  });

  test.each([
    ["that cannot be read", "{% if %}"],
    ["that never ends", "{% for i in (1..99999999) %}x{% endfor %}"],
    ["that writes a flood", "{% for i in items %}{% for i in items %}xxxxxxxxxx{% endfor %}{% endfor %}"],
  ])("%s says nothing, and the reason is told", (_what, source) => {
    const told: string[] = [];
    const render = customRendererOf(broken(source), (blockId) => told.push(blockId));
    const items = Array.from({ length: 100 }, () => ({ title: "A", variant: "", quantity: 1 }));
    expect(render("mine", "en", { ...usual, items })).toBe("");
    expect(told).toEqual(["mine"]);
  });
});
