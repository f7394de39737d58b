import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOn, parseMessageSettings } from "#app/features/messages/message-settings.ts";
import { MOMENT_TRAITS, PLANNED_MOMENTS } from "#app/features/messages/moments.ts";
import { MOMENT_GROUPS, presentMoment } from "./moment-lines.ts";
import { outboxPath, parseOutboxQuery } from "./outbox-query.ts";
import { applyChange, parseSettingsChange } from "./settings-change.ts";

const settings = parseMessageSettings({ moments: { shipped: { on: false } }, perDayMax: 3 });
const none = { ownLocales: [], counts: { sent: 0, failed: 0 } };

test("every planned moment stands in the list once", () => {
  const listed = MOMENT_GROUPS.flatMap(({ moments }): string[] => [...moments]);
  expect(listed.sort()).toEqual([...PLANNED_MOMENTS].sort());
});

describe("whether a moment is told", () => {
  test.each(PLANNED_MOMENTS.filter((moment) => MOMENT_TRAITS[moment].shopifyNotice !== null))(
    "%s follows what the merchant says of Shopify's own notice, unless they decided otherwise",
    (moment) => {
      const notice = MOMENT_TRAITS[moment].shopifyNotice ?? "delivered";
      const told = (answer: "on" | "off", on: boolean | null = null) =>
        parseMessageSettings({ moments: { [moment]: { on } }, shopifyNotices: { [notice]: answer } });
      expect(isOn(told("on"), moment)).toBe(false);
      expect(isOn(told("off"), moment)).toBe(true);
      expect(isOn(told("on", true), moment)).toBe(true);
      expect(presentMoment(moment, told("on", true), none)).toMatchObject({
        isDouble: true,
        decidedBy: "merchant",
      });
      expect(presentMoment(moment, told("off"), none)).toMatchObject({
        isDouble: false,
        decidedBy: "notice",
      });
    },
  );
});

describe("a change of the settings", () => {
  test("leaves everything else as it was", () => {
    const wait = { amount: 2, unit: "hours" };
    const changed = applyChange(settings, { moments: { delivered: { on: true, wait } } });
    expect(changed).toEqual({
      kind: "settings",
      settings: { ...settings, moments: { ...settings.moments, delivered: { on: true, wait } } },
    });
  });

  test.each([
    [{ perDayMax: 0 }, "perDayMax"],
    [{ quietHours: { from: "25:00", to: "08:00" } }, "quietHours.from"],
    [{ reviewUrl: "javascript:alert(1)" }, "reviewUrl"],
    [{ askingWeekdays: [] }, "askingWeekdays"],
    [
      { moments: { delivered: { on: true, wait: { amount: -1, unit: "hours" } } } },
      "moments.delivered.wait.amount",
    ],
  ])("%j is refused, and the field is named", (change, field) => {
    expect(applyChange(settings, change)).toEqual({ kind: "invalid", wrong: [field] });
  });

  test("that names something unknown is refused", () => {
    expect(applyChange(settings, { shopId: "other" }).kind).toBe("invalid");
  });

  test("that is no JSON object, or names no version, is not taken", () => {
    const form = (change: string, version: string) =>
      parseSettingsChange([
        ["change", change],
        ["version", version],
      ]);
    expect(form('{"perDayMax":2}', "4")).toEqual({ version: 4, change: { perDayMax: 2 } });
    for (const change of ["", "[]", "null", "{", "7"]) expect(form(change, "1")).toBeNull();
    expect(form("{}", "x")).toBeNull();
  });
});

test("the address of an outbox page leads back to it, and any other text to the first", () => {
  const after = "2026-11-21T12:00:00.000Z~018f2e6c-0000-7000-8000-000000000001";
  const address = new URL(outboxPath("trouble", after), "https://x.example");
  expect(parseOutboxQuery(address.searchParams)).toEqual({
    tab: "trouble",
    after: { at: "2026-11-21T12:00:00.000Z", messageId: "018f2e6c-0000-7000-8000-000000000001" },
  });
  fc.assert(
    fc.property(fc.string(), fc.string(), (show, place) => {
      const { tab, after: from } = parseOutboxQuery(new URLSearchParams({ show, after: place }));
      expect(tab).toBe(["planned", "trouble", "sent"].includes(show) ? show : "planned");
      expect(from).toBeNull();
    }),
  );
});
