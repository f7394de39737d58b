import { describe, expect, test } from "vitest";
import { on } from "#test/factories/delivery-rules.ts";
import { november, outlookOf, shownAs } from "#app/features/estimates/samples/outlook.ts";
import { plainText } from "./dated-text.ts";
import { lastOutlook, parseOutlooks, type Outlook } from "./outlook.ts";
import { presentOutlook } from "./present-outlook.ts";

function tell(
  outlook: Outlook | null,
  { today = "2026-11-21", shown = shownAs(), locale = "en-GB" } = {},
): (string | null)[] {
  const { state, arrival, notes } = presentOutlook(outlook, shown, { locale, today: on(today) });
  return [state, arrival.kind === "nothing" ? null : arrival.text, ...notes.map(plainText)];
}

describe("an expectation beside a promise", () => {
  test("that holds says the day and no more", () =>
    expect(tell(outlookOf())).toEqual(["as_said", "Arrives by Thu 26 November"]));

  test("that is earlier is simply told", () =>
    expect(tell(outlookOf({ expected: november(23, 25) }))).toEqual([
      "as_said",
      "Arrives by Wed 25 November",
    ]));

  test("that is later says so, and what was said at first", () =>
    expect(tell(outlookOf({ expected: november(25, 28) }))).toEqual([
      "later",
      "Now expected by Sat 28 November",
      "Later than we said. At first we said: by Thu 26 November.",
    ]));

  test("that will probably break says by how much, before the day", () => {
    const late = outlookOf({ expected: november(25, 28), isRunningLate: true });
    expect(tell(late)).toEqual([
      "running_late",
      "Now expected by Sat 28 November",
      "It may come a day or two later than we said (by Thu 26 November).",
    ]);
    expect(tell({ ...late, expected: november(25, 30) })[2]).toMatch(/a few days later/);
    expect(tell({ ...late, expected: november(22, 40) })).toEqual([
      "running_late",
      null,
      expect.stringMatching(/a few days later/),
    ]);
  });

  test("on the promised day itself nothing is late yet", () =>
    expect(tell(outlookOf(), { today: "2026-11-26" })).toEqual(["as_said", "Arrives today"]));

  test("after the promised day it is late, with the new day or with the word that there is none", () => {
    const later = outlookOf({ expected: november(28, 30) });
    expect(tell(later, { today: "2026-11-27" })).toEqual([
      "late",
      "Now expected by Mon 30 November",
      "We’re sorry. We had said: by Thu 26 November.",
    ]);
    expect(tell(outlookOf(), { today: "2026-11-27" })).toEqual([
      "late",
      null,
      "We’re sorry. We had said: by Thu 26 November.",
      "There’s no new date yet. As soon as there is one, you’ll see it here.",
    ]);
  });

  test("a parcel that nobody would tell the arrival of is not called late", () =>
    expect(tell(outlookOf({ isSeen: false }), { today: "2026-11-27" })).toEqual(["as_said", null]));

  test("without a promise an expectation that is over was no promise", () =>
    expect(tell(outlookOf({ promised: null }), { today: "2026-11-27" }).slice(0, 3)).toEqual([
      "late",
      null,
      "It should have come by now. It was expected: by Thu 26 November.",
    ]));

  test("while nothing newer is known the promise stands", () =>
    expect(tell(outlookOf({ expected: null }))).toEqual(["as_said", "Arrives by Thu 26 November"]));

  test("a window that is too wide is not shown, nor called later", () =>
    expect(tell(outlookOf({ expected: november(24, 60) }))).toEqual(["later", null]));

  test("nothing known, nothing said", () => expect(tell(null)).toEqual(["as_said", null]));

  test("a pick-up is ready, it does not arrive", () =>
    expect(tell(outlookOf({ kind: "pickup" }))[1]).toBe("Ready to pick up by Thu 26 November"));

  test.each([
    ["de", "Später als angekündigt. Zuerst hieß es: bis Do., 26. November."],
    ["fr", "Plus tard qu’annoncé. Nous avions d’abord dit : au plus tard le jeu. 26 novembre."],
    ["es", "Más tarde de lo que dijimos. Al principio dijimos: a más tardar el jue, 26 de noviembre."],
    ["pt-BR", "Mais tarde do que dissemos. A primeira previsão era: até qui., 26 de novembro."],
    ["pl", "Później, niż zapowiadaliśmy. Pierwszy termin: najpóźniej czw., 26 listopada."],
    ["ja", "当初のご案内より遅くなります。当初のお届け予定：11月26日(木)まで"],
    ["ko", "처음 안내해 드린 날짜보다 늦어집니다. 처음 안내: 11월 26일 (목)까지"],
  ])("in %s: %s", (locale, note) =>
    expect(tell(outlookOf({ expected: november(25, 28) }), { locale })[2]).toBe(note),
  );
});

describe("why", () => {
  const why = (outlook: Partial<Outlook>, shown = shownAs()) =>
    presentOutlook(outlookOf(outlook), shown, { locale: "en", today: on("2026-11-21") }).why;
  test.each([
    ["rules", "From the shop’s usual delivery times."],
    ["carrier", "Based on the carrier’s own date."],
    ["shopify", "As shown at checkout."],
    ["learned", "90 of 100 parcels like this came by then."],
    [null, null],
  ] as const)("%s: %s", (basis, text) => expect(why({ basis })).toBe(text));

  test("a share is that of the merchant's certainty, and of a range that of its days", () => {
    expect(why({ basis: "learned" }, shownAs({ certainty: 95 }))).toMatch(/^95 of 100/);
    expect(why({ basis: "learned" }, shownAs({ form: "range" }))).toBe(
      "90 of 100 parcels like this came in this time.",
    );
  });

  test("where no day is shown there is no reason for it", () =>
    expect(why({ expected: november(24, 60), basis: "learned" })).toBeNull());
});

describe("several parcels", () => {
  test("are all there with the latest of them", () => {
    const last = lastOutlook([outlookOf(), outlookOf({ expected: november(25, 28), isRunningLate: true })]);
    expect(last).toMatchObject({
      expected: november(25, 28),
      promised: november(24, 26),
      isRunningLate: true,
    });
  });

  test("are nobody knows when, while one of them is", () =>
    expect(lastOutlook([outlookOf(), outlookOf({ expected: null })])?.expected).toBeNull());

  test("none have no outlook", () => expect(lastOutlook([])).toBeNull());
});

describe("rows from the database", () => {
  const row = {
    shipmentId: "s1",
    told: true,
    promisedFrom: "2026-11-24",
    promisedTo: "2026-11-26",
    expectedFrom: "2026-11-24",
    expectedTo: "2026-11-26",
    expectedBasis: "rules",
    lateness: null,
    seen: true,
    traits: { kind: "carrier" },
  };

  test("are read by shipment", () => expect([...parseOutlooks([row])]).toEqual([["s1", outlookOf()]]));

  test("that are history promised nothing to anybody", () =>
    expect(parseOutlooks([{ ...row, told: false }]).get("s1")?.promised).toBeNull());

  test("of a newer version, or broken, say what can be read of them", () => {
    expect(parseOutlooks(null).size).toBe(0);
    expect(parseOutlooks([{ shipmentId: 1 }, row]).size).toBe(1);
    const odd = { ...row, expectedBasis: "stars", expectedTo: "soon", lateness: "running_late", traits: {} };
    expect(parseOutlooks([odd]).get("s1")).toEqual(
      outlookOf({ expected: null, basis: null, isRunningLate: true }),
    );
  });
});
