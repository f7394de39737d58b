import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import type { DeliveryDatesView } from "#app/features/delivery-rules/delivery-dates-view.ts";
import type { PreviewOrder } from "#app/features/delivery-rules/preview-order.ts";
import { toDraft, type RulesDraft } from "#app/features/delivery-rules/rules-draft.ts";
import { action as holidays } from "#app/routes/app.delivery-dates.holidays.tsx";
import { action as preview } from "#app/routes/app.delivery-dates.preview.tsx";
import { action, loader } from "#app/routes/app.delivery-dates.tsx";
import { storeShippedOrder } from "#test/factories/stored-order.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;

type Door<Result> = (args: ActionFunctionArgs) => Promise<Result>;
type Fields = Record<string, string>;

/** Opens the page, or sends it a form, as a merchant of a shop. */
async function open<Result>(door: Door<Result>, fields: Fields | null = null, shop = demo): Promise<Result> {
  const signed = await bench.adminRequest(shop, "/app/delivery-dates");
  const request = fields
    ? new Request(signed, { method: "POST", body: new URLSearchParams(fields) })
    : signed;
  return door({ request, params: {}, context: { ctx: bench.ctx } });
}

/** The status that a door throws instead of an answer. */
const refusal = (opening: Promise<unknown>): Promise<number> =>
  opening.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : Promise.reject(error)),
  );

const draftOf = ({ stored }: DeliveryDatesView): RulesDraft => toDraft(stored.rules);
const save = (draft: RulesDraft, version: number, shop = demo) =>
  open(action, { intent: "save", draft: JSON.stringify(draft), version: String(version) }, shop);
const withCutoff = (draft: RulesDraft, cutoff: string): RulesDraft => ({
  ...draft,
  origin: { ...draft.origin, cutoffs: draft.origin.cutoffs.with(0, cutoff) },
});
const ask = (draft: RulesDraft, order: PreviewOrder) =>
  open(preview, { question: JSON.stringify({ draft, order, language: "en" }) });
const jobs = () => bench.queue.sent.map(({ name }) => name);

beforeEach(async () => {
  await database.db.$executeRaw`truncate "DeliveryRules", "LearnedShop", "Location", "Order"`;
  bench.queue.sent.length = 0;
  for (const shop of [demo, other]) bench.standIn.install(shop);
  await database.db.shop.upsert({
    where: { shopId: demo },
    create: { shopId: demo, countryCode: "US", ianaTimezone: "America/New_York", primaryLocale: "en" },
    update: { countryCode: "US", ianaTimezone: "America/New_York", primaryLocale: "en" },
  });
});

describe("the page", () => {
  test("shows a shop that said nothing what is usual, and what that means for an order", async () => {
    const view = await open(loader);
    expect(view.stored).toMatchObject({ version: 0, rules: view.facts.usual });
    expect(view.preview.problems).toEqual([]);
    expect(view.preview.preview).toMatchObject({
      basis: "rules",
      sentence: expect.stringMatching(/^Arrives/),
    });
    expect(view.preview.preview.days[0]).toMatchObject({ happens: expect.arrayContaining(["ordered"]) });
    expect(view.learning).toMatchObject({ outcomeCount: 0, neededCount: 20 });
  });

  test("offers the rates and locations of this shop, and of no other", async () => {
    await storeShippedOrder(bench.ctx, 1001, { shopId: demo });
    await storeShippedOrder(bench.ctx, 1002, { shopId: other });
    await database.db.order.updateMany({
      where: { shopId: demo },
      data: { shippingLines: [{ title: "Ground", code: null, carrierIdentifier: null }] },
    });
    await database.db.order.updateMany({
      where: { shopId: other },
      data: { shippingLines: [{ title: "Theirs", code: null, carrierIdentifier: null }] },
    });
    for (const shopId of [demo, other])
      await database.db.location.create({
        data: { shopId, locationId: "1", name: `${shopId} depot`, fetchedAt: new Date() },
      });
    const { facts, order } = await open(loader);
    expect(facts.rateTitles).toEqual(["Ground"]);
    expect(facts.locations).toMatchObject([{ name: `${demo} depot` }]);
    expect(order.method).toEqual({ title: "Ground" });
  });
});

describe("saving", () => {
  test("keeps the rules, and wants promises and learning anew because days are counted differently", async () => {
    const view = await open(loader);
    expect(await save(withCutoff(draftOf(view), "9:30"), 0)).toMatchObject({
      kind: "saved",
      stored: { version: 1, rules: { origin: { cutoffs: expect.arrayContaining(["09:30"]) } } },
    });
    expect((await open(loader)).stored.rules.origin.cutoffs[0]).toBe("09:30");
    expect(jobs()).toEqual(expect.arrayContaining(["rebuild-learning", "publish-promises"]));
  });

  test("other words alone cost no learning", async () => {
    const draft = draftOf(await open(loader));
    await save({ ...draft, shown: { ...draft.shown, wording: "get_it" } }, 0);
    expect(jobs()).toEqual(["publish-promises"]);
  });

  test("refuses what cannot be, names every field and keeps what was there", async () => {
    const draft = withCutoff(draftOf(await open(loader)), "25:00");
    const transit = [{ methodId: null, zoneId: "gone", days: "5-2", count: "business" as const }];
    const answer = await save({ ...draft, transit }, 0);
    expect(answer).toMatchObject({ kind: "invalid" });
    const paths = answer.kind === "invalid" ? answer.problems.map(({ path }) => path) : [];
    expect(paths).toEqual(
      expect.arrayContaining(["origin.cutoffs.0", "transit.0.days.max", "transit.0.zoneId"]),
    );
    expect((await open(loader)).stored.version).toBe(0);
    expect(jobs()).toEqual([]);
  });

  test("tells who comes second, and loses nothing of either", async () => {
    const draft = draftOf(await open(loader));
    await save(withCutoff(draft, "10:00"), 0);
    const second = await save(withCutoff(draft, "11:00"), 0);
    expect(second).toMatchObject({ kind: "conflict", stored: { version: 1 } });
    expect((await open(loader)).stored.rules.origin.cutoffs[0]).toBe("10:00");
    // "Save mine": the same draft, now on top of the other one.
    expect(await save(withCutoff(draft, "11:00"), 1)).toMatchObject({ kind: "saved" });
  });

  test("changes this shop alone", async () => {
    const draft = draftOf(await open(loader));
    await save(withCutoff(draft, "10:00"), 0);
    expect((await open(loader, null, other)).stored.version).toBe(0);
    expect(await save(withCutoff(draft, "12:34"), 0, other)).toMatchObject({ kind: "saved" });
    expect((await open(loader)).stored.rules.origin.cutoffs[0]).toBe("10:00");
  });
});

describe("the preview", () => {
  test("works with rules that nobody saved", async () => {
    const view = await open(loader);
    const draft = draftOf(view);
    const order = { ...view.order, on: "2026-11-23", at: "13:00" };
    const before = await ask(draft, order);
    const after = await ask(withCutoff(draft, "12:00"), order);
    expect(before.preview.steps.map(({ kind }) => kind)).not.toContain("cutoff_missed");
    expect(after.preview.steps.map(({ kind }) => kind)).toContain("cutoff_missed");
    expect(after.preview.ruleWindow.from > before.preview.ruleWindow.from).toBe(true);
  });

  test("goes on with what is usual where a field is not understood, and names the field", async () => {
    const view = await open(loader);
    const { problems, preview: shown } = await ask(withCutoff(draftOf(view), "25:00"), view.order);
    expect(problems).toMatchObject([{ path: "origin.cutoffs.0", code: "bad_time" }]);
    expect(shown.days.length).toBeGreaterThan(0);
  });

  test("says which coarser rule had to do", async () => {
    const view = await open(loader);
    const order = { ...view.order, countryCode: null, provinceCode: null };
    const { preview: shown } = await ask(draftOf(view), order);
    expect(shown.fallbacks).toContain("no_country");
  });

  test("reads the time of the order on the clocks of its location", async () => {
    const view = await open(loader);
    const draft = draftOf(view);
    const origin = { ...draft.origin, zone: "Asia/Tokyo" };
    const locations = [{ locationId: "5", name: "Tokyo", origin }];
    const order = { ...view.order, on: "2026-11-24", at: "01:00", locationId: "5" };
    const { preview: shown } = await ask({ ...draft, locations }, order);
    expect(shown).toMatchObject({ orderedOn: "2026-11-24", orderedAt: "01:00" });
  });
});

test("the next holidays of a place are told in the reader's language", async () => {
  const question = JSON.stringify({ countryCode: "JP", provinceCode: null, language: "ja" });
  const listed = await open(holidays, { question });
  expect(listed).toHaveLength(6);
  expect(listed.map(({ on }) => on)).toEqual(listed.map(({ on }) => on).toSorted());
});

test("learning again is under way from then on", async () => {
  expect(await open(action, { intent: "relearn" })).toEqual({ kind: "relearning" });
  expect((await open(loader)).learning.isRebuilding).toBe(true);
});

test.each<[string, Door<unknown>, Fields]>([
  ["an unknown intent", action, { intent: "fly" }],
  ["a save of nothing", action, { intent: "save" }],
  ["a question that is none", preview, { question: "{" }],
  ["a place that is none", holidays, { question: '{"countryCode":5}' }],
])("%s is refused, not guessed at", async (_, door, fields) => {
  expect(await refusal(open(door, fields))).toBe(400);
});
