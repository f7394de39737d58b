import { describe, expect, test } from "vitest";
import { DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { sampleValues } from "#app/features/messages/samples/samples.ts";
import { everyBlock } from "#test/factories/every-block.ts";
import type { Block } from "./blocks.ts";
import { checkDocument, renderPreview } from "./check-document.server.ts";
import type { MailDocument } from "./mail-document.ts";

const heading = { id: "top", type: "heading", text: "News", level: "1", align: "start" } as const;
const text = (source: string): Block => ({
  id: "mine",
  type: "text",
  text: source,
  align: "start",
  tone: "normal",
});
const mail = (...blocks: Block[]): MailDocument => ({
  subject: "News",
  preheader: "",
  blocks: [heading, ...blocks],
});

const check = (document: MailDocument) =>
  checkDocument({ document, brand: DEFAULT_BRAND, moment: "shipped", locale: "en" });
/** Codes, fields and words of the errors in the block called "mine". */
const errorsIn = async (block: Block) =>
  (await check(mail(block))).problems
    .filter(({ severity, blockId }) => severity === "error" && blockId === "mine")
    .map(({ code, field, detail }) => [code, field, detail].filter(Boolean).join(" "));

describe("a hostile template", () => {
  test.each([
    ["an endless loop", "{% for i in (1..100000000) %}{% endfor %}", "too_much_memory text"],
    ["loops in loops", `${"{% for i in (1..900) %}".repeat(3)}${"{% endfor %}".repeat(3)}`, "too_slow text"],
    [
      "a flood",
      "{% for i in (1..5000) %}{% for j in (1..5000) %}xxxxxxxxxx{% endfor %}{% endfor %}",
      "too_long text",
    ],
    [
      "doubled words",
      "{% assign a = 'xxxxxxxx' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
      "too_much_memory text",
    ],
    [
      "replaced words",
      "{% assign a = 'xxxxxxxx' %}{% for i in (1..60) %}{% assign a = a | replace: 'x', 'xxxxxxxx' %}{% endfor %}",
      "too_much_memory text",
    ],
    [
      "a loop in every item",
      `${"{% for i in items %}".repeat(100)}${"{% endfor %}".repeat(100)}`,
      "too_slow text",
    ],
    ["a wide date", "{{ 'now' | date: '%5000000d' }}", "not_allowed text | date"],
    ["raw output", "{{ order.name | raw }}", "not_allowed text | raw"],
    ["a raw block", "{% raw %}{{ x }}{% endraw %}", "not_allowed text {% raw %}"],
    ["a file", "{% include '/etc/passwd' %}", "not_allowed text {% include %}"],
    ["a file apart", "{% render '../../.env' %}", "not_allowed text {% render %}"],
    ["a counter in our data", "{% increment order %}", "not_allowed text {% increment %}"],
    ["captured output", "{% capture x %}{% endcapture %}", "not_allowed text {% capture %}"],
    ["our own tags", "{% address %}x{% then %}y{% endaddress %}", "not_allowed text {% address %}"],
    ["a filter of every object", "{{ order | constructor }}", "not_allowed text | constructor"],
    ["a tag of every object", "{% constructor %}", "not_allowed text {% constructor %}"],
    ["a prototype", "{{ order.__proto__.x }}", "unknown_variable text order.__proto__.x"],
    ["a constructor", "{{ order.constructor.name }}", "unknown_variable text order.constructor.name"],
    ["data that is not for it", "{{ json_ld }}", "unknown_variable text json_ld"],
  ])("ends with a clear word: %s", async (_what, source, word) => {
    expect(await errorsIn(text(source))).toEqual([word]);
  });

  test("does not disturb the next one", async () => {
    await check(mail(text(`{{ order${"[order".repeat(800)}${"]".repeat(800)} }}`)));
    expect((await check(mail(text("{{ order.name }}")))).compiled).not.toBeNull();
  });
});

test.each([
  ["a misspelt name", text("{{ order.nmae }}"), "unknown_variable text order.nmae → order.name"],
  ["one in a loop", text("{% for i in items %}{{ i.titel }}{% endfor %}"), "unknown_variable text i.titel"],
  [
    "a condition without its end",
    text("{% if order.name %}x"),
    "syntax text tag {% if order.name %} not closed",
  ],
  [
    "a condition across bold words",
    text("**{% if order.name %}a** b{% endif %}"),
    expect.stringMatching(/^syntax text A condition/),
  ],
  ["a link to a script", text("[x](javascript:alert%281%29)"), "bad_address text javascript:alert%281%29"],
  [
    "a button to a script",
    { id: "mine", type: "button", label: "x", url: "java{{ nothing }}script:x", style: "solid" } as const,
    expect.stringMatching(/^unknown_variable url/),
  ],
  [
    "a button to no address",
    { id: "mine", type: "button", label: "x", url: "{{ order.name }}", style: "solid" } as const,
    expect.stringMatching(/^bad_address url #1001/),
  ],
])("an error says where it is: %s", async (_what, block, word) => {
  expect(await errorsIn(block)).toEqual([word]);
});

describe("an expert's HTML", () => {
  const liquid = (source: string): Block => ({ id: "mine", type: "liquid", source });
  test.each([
    ["<script>alert(1)</script>", ["<script>", "</script>"]],
    ['<p onclick="x()">a</p>', ["onclick"]],
    ['<p style="position:fixed;color:red">a</p>', ["position:fixed"]],
    ['<p style="background:url(//x)">a</p>', ["background:url(//x)"]],
    ['<p style="color:{{ order.name }}">a</p>', ["style"]],
    ["</td></tr></table>", ["</td>", "</tr>", "</table>"]],
    ['<iframe src="//x"></iframe>', ["<iframe>", "</iframe>"]],
    ["<p class=ink>a", ["<p"]],
  ])("is named where it is not allowed: %s", async (source, refused) => {
    const errors = await errorsIn(liquid(source));
    for (const piece of refused) expect(errors).toContain(`not_allowed source ${piece}`);
  });

  test("stays as it is where it is, with data escaped in it", async () => {
    const source =
      '<table width="100%"><tr><td style="color:#333333">{{ shop.name }} &amp; <a href="{{ tracking.url }}?a=1&amp;b=2">x</a></td></tr></table>{% if order.name %}<p>y</p>{% else %}<p>n</p>{% endif %}';
    const values = sampleValues("shipped", "en", "typical");
    const preview = await renderPreview({
      document: mail(liquid(source)),
      brand: DEFAULT_BRAND,
      moment: "shipped",
      locale: "en",
      values: { ...values, shop: { ...values.shop, name: "<b>Smith</b>" } },
    });
    expect(preview).toMatchObject({ kind: "rendered", problems: [] });
    if (preview.kind !== "rendered") return;
    expect(preview.mail.html).toContain(
      `<td style="color:#333333">&lt;b&gt;Smith&lt;/b&gt; &amp; <a href="${values.tracking.url}?a=1&amp;b=2">x</a></td></tr></table><p>y</p>`,
    );
  });
});

test("a mail of every kind of block can be published, and is told what to think about", async () => {
  const { problems, compiled, bytes } = await check(everyBlock);
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "warning advertising",
    "warning advertising",
  ]);
  expect(compiled).not.toBeNull();
  expect(bytes).toBeLessThan(80_000);
});

test("what is missing is said before anything is rendered", async () => {
  const button = { id: "mine", type: "button", label: "x", url: "", style: "solid" } as const;
  const image = {
    id: "mine",
    type: "image",
    src: "https://cdn.shopify.com/x.png",
    alt: "",
    link: "",
    width: 600,
  } as const;
  const brand = { ...DEFAULT_BRAND, quiet: "#cccccc" };
  const checked = await checkDocument({
    document: { subject: " ", preheader: "", blocks: [button, image] },
    brand,
    moment: "shipped",
    locale: "en",
  });
  expect(checked.problems.map(({ code, blockId }) => `${code} ${blockId}`)).toEqual(
    expect.arrayContaining([
      "empty_subject null",
      "no_address mine",
      "no_alt mine",
      "no_heading null",
      "low_contrast null",
    ]),
  );
  expect((await check({ subject: "x", preheader: "", blocks: [] })).problems).toMatchObject([
    { code: "empty_document" },
  ]);
});
