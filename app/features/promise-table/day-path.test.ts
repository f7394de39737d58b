import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeDayPath, walkDayPath } from "./day-path.ts";

describe("a day path", () => {
  it("gives back the days that were written, whatever they are", () => {
    const anyDays = fc.array(fc.nat(400), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(anyDays, (days) => {
        expect(walkDayPath(encodeDayPath(days), days.length)).toEqual(days);
        const sorted = days.toSorted((one, other) => one - other);
        expect(walkDayPath(encodeDayPath(sorted), days.length)).toEqual(sorted);
      }),
    );
  });

  it("takes some twenty letters for sixty days", () => {
    const days = Array.from({ length: 60 }, (_, day) => day + 4);
    expect(encodeDayPath(days)).toHaveLength(Math.ceil((60 + 63) / 6));
  });

  it("may jump over New Year and go back once", () => {
    const days = [3, 4, 9, 8, 8, 15, 15];
    const path = encodeDayPath(days);
    expect(path).toMatch(/^[\w-]+\.2\.1$/);
    expect(walkDayPath(path, days.length)).toEqual(days);
  });
});
