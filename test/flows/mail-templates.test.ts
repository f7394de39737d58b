import { expect, test } from "vitest";
import { DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { defaultDocument } from "#app/features/mail-templates/defaults/default-document.ts";
import type { MailDocument } from "#app/features/mail-templates/mail-document.ts";
import {
  copyToLocales,
  discardDraft,
  findVersion,
  listTemplates,
  listVersions,
  loadEditedTemplate,
  loadTemplate,
  publishTemplate,
  resetToDefault,
  rollBack,
  saveDraft,
  type TemplateId,
} from "#app/features/mail-templates/mail-templates.server.ts";
import { sampleValues } from "#app/features/messages/samples/samples.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const values = sampleValues("shipped", "en", "typical");
const ours = defaultDocument("shipped", "en");

/** A shop of a test's own, with its shipping notice in English. */
function scene(name: string) {
  const { ctx } = testContext(database.db);
  const id: TemplateId = { shopId: shopNamed(name), moment: "shipped", locale: "en" };
  const sent = async () => (await loadTemplate(ctx, id)).render(values).subject;
  const publish = (document: MailDocument, draftVersion: number) =>
    publishTemplate(ctx, id, { document, draftVersion, publishedBy: "7" });
  return { ctx, id, sent, publish };
}

const withSubject = (subject: string): MailDocument => ({ ...ours, subject });

test("ours is sent until a merchant publishes, and again after a reset", async () => {
  const { ctx, id, sent, publish } = scene("publish");
  const before = await sent();
  expect(before).toContain("#1001");
  await saveDraft(ctx, id, { document: withSubject("Draft"), draftVersion: 0 });
  expect(await sent()).toBe(before);

  expect(await publish(withSubject("Off it goes: {{ order.name }}"), 1)).toMatchObject({
    kind: "published",
    version: 1,
    template: { isDraft: false, draftVersion: 2, publishedVersion: 1 },
  });
  expect(await sent()).toBe("Off it goes: #1001");
  expect((await loadTemplate(ctx, { ...id, locale: "de" })).version).toBeNull();

  expect(await resetToDefault(ctx, id)).toMatchObject({
    publishedVersion: null,
    isDraft: false,
    document: ours,
  });
  expect(await sent()).toBe(before);
  expect(await listVersions(ctx, id)).toMatchObject([{ version: 1, publishedBy: "7" }]);
});

test("two tabs never overwrite each other's draft unseen, and neither can publish over the other", async () => {
  const { ctx, id, publish } = scene("two-tabs");
  expect(await saveDraft(ctx, id, { document: withSubject("A"), draftVersion: 0 })).toMatchObject({
    kind: "saved",
    draftVersion: 1,
  });
  for (const draftVersion of [0, 2])
    expect(await saveDraft(ctx, id, { document: withSubject("B"), draftVersion })).toMatchObject({
      kind: "conflict",
      theirs: { isDraft: true, draftVersion: 1, document: { subject: "A" } },
    });
  expect(await publish(withSubject("B"), 0)).toMatchObject({ kind: "conflict", theirs: { draftVersion: 1 } });
  expect(await listVersions(ctx, id)).toEqual([]);

  expect(await discardDraft(ctx, id)).toMatchObject({ isDraft: false, document: ours, draftVersion: 2 });
  expect(await saveDraft(ctx, id, { document: withSubject("A"), draftVersion: 1 })).toMatchObject({
    kind: "conflict",
  });
});

test("rolling back publishes the old document as a new version", async () => {
  const { ctx, id, sent, publish } = scene("roll-back");
  await publish(withSubject("One"), 0);
  await publish(withSubject("Two"), 1);
  expect(await sent()).toBe("Two");
  expect(await rollBack(ctx, id, { version: 1, publishedBy: null })).toMatchObject({ version: 3 });
  expect(await sent()).toBe("One");
  expect((await listVersions(ctx, id)).map(({ version }) => version)).toEqual([3, 2, 1]);
  expect(await findVersion(ctx, { ...id, version: 2 })).toMatchObject({ subject: "Two" });
  expect(await rollBack(ctx, id, { version: 9, publishedBy: null })).toEqual({ kind: "no_version" });
});

test("a template that cannot be rendered is not published, and what is sent stays", async () => {
  const { ctx, id, sent, publish } = scene("refused");
  await publish(withSubject("Fine"), 0);
  const broken: MailDocument = {
    ...ours,
    blocks: [{ id: "mine", type: "text", text: "{{ order.nmae }}", align: "start", tone: "normal" }],
  };
  expect(await publish(broken, 1)).toMatchObject({
    kind: "refused",
    problems: expect.arrayContaining([
      expect.objectContaining({ code: "unknown_variable", blockId: "mine", field: "text" }),
    ]),
  });
  expect(await sent()).toBe("Fine");
  expect(await loadEditedTemplate(ctx, id)).toMatchObject({ publishedVersion: 1, isDraft: false });
});

test("a new brand is seen in what was published before it", async () => {
  const { ctx, id, publish } = scene("brand");
  await publish(ours, 0);
  const html = async () => (await loadTemplate(ctx, id)).render(values).html;
  expect(await html()).toContain(DEFAULT_BRAND.accent);
  const brand = { ...DEFAULT_BRAND, accent: "#aa3311" };
  await ctx.db.brand.create({ data: { shopId: id.shopId, brand } });
  expect(await html()).toContain("#aa3311");
});

test("a copy for another language has our words in it, and says which of the merchant's are left", async () => {
  const { ctx, id } = scene("copy");
  const [first, ...rest] = ours.blocks;
  const own = {
    id: "own",
    type: "text",
    text: "We grow our own trees.",
    align: "start",
    tone: "normal",
  } as const;
  const document: MailDocument = { ...ours, blocks: [...(first ? [first] : []), own, ...rest] };
  const left = await copyToLocales(ctx, id, { document, to: ["de", "ja", "en"] });
  expect(left).toEqual([
    { locale: "de", texts: [own.text] },
    { locale: "ja", texts: [own.text] },
  ]);
  const german = await loadEditedTemplate(ctx, { ...id, locale: "de" });
  const ourGerman = defaultDocument("shipped", "de");
  expect(german).toMatchObject({
    isDraft: true,
    publishedVersion: null,
    document: { subject: ourGerman.subject },
  });
  expect(german.document.blocks.filter((block) => block.id !== "own")).toEqual(ourGerman.blocks);
  expect(await listTemplates(ctx, id.shopId)).toEqual([
    { moment: "shipped", locale: "de", publishedVersion: null, hasDraft: true, hasFailed: false },
    { moment: "shipped", locale: "ja", publishedVersion: null, hasDraft: true, hasFailed: false },
  ]);
});
