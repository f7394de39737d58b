import { expect, test } from "vitest";
import { joinPlace } from "./join-place.ts";

test.each([
  ["en-US", ["Memphis", "TN"], "Memphis, TN"],
  ["ja-JP", ["大阪市"], "大阪市"],
  [
    "ar-EG-u-nu-latn",
    ["Atlanta", "الولايات المتحدة"],
    "\u2067\u2068Atlanta\u2069، \u2068الولايات المتحدة\u2069\u2069",
  ],
])("in %s, %j is one place", (locale, parts, place) => {
  expect(joinPlace(parts, locale)).toBe(place);
});
