import { expect, test } from "vitest";
import { parseLinkFields, toLinkFields } from "./link-settings.ts";

test.each([
  [
    { expires: "1", days: "30", lookUpByNumber: "1" },
    { linkDays: 30, lookUpByNumber: true },
  ],
  [
    { expires: "1", days: "730" },
    { linkDays: 730, lookUpByNumber: false },
  ],
  [
    { days: "nonsense", lookUpByNumber: "1" },
    { linkDays: null, lookUpByNumber: true },
  ],
  [{ expires: "1", days: "29" }, null],
  [{ expires: "1", days: "731" }, null],
  [{ expires: "1", days: "90.5" }, null],
  [{ expires: "1", days: "" }, null],
  [{ expires: "1" }, null],
  [{}, { linkDays: null, lookUpByNumber: false }],
])("the form %j is read as %j", (sent, settings) => {
  expect(parseLinkFields(sent)).toEqual(settings);
});

test("links that never expire come back with the usual days, should they expire again", () => {
  expect(toLinkFields({ linkDays: null, lookUpByNumber: true })).toEqual({
    expires: false,
    days: "180",
    lookUpByNumber: true,
  });
});
