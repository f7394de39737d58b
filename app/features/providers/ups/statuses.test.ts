import { describe, expect, test } from "vitest";
import { upsMeaningOf } from "./statuses.ts";

const meaning = (type: string | null, code: string | null, statusCode: string | null = null) =>
  upsMeaningOf({ type, code, statusCode });

describe("by the three digits", () => {
  test.each([
    ["M", "MP", "003", "pre_transit"],
    ["I", "OR", "160", "in_transit"],
    ["I", "DP", "005", "in_transit"],
    ["I", "YP", "071", "in_transit"],
    ["I", "OT", "021", "out_for_delivery"],
    ["D", "OT", "021", "out_for_delivery"],
    ["D", "FS", "011", "delivered"],
    ["D", "YC", "026", "delivered"],
    ["D", "2Q", "161", "available_for_pickup"],
    ["D", "F7", "143", "in_transit"],
    ["X", "48", "022", "attempted"],
    ["X", "DL", "035", "returning"],
    ["X", "UA", "034", "returned"],
    ["MV", "VP", "007", "cancelled"],
    ["I", null, "092", "in_transit"],
  ])("%s/%s/%s is %s", (type, code, statusCode, status) => {
    expect(meaning(type, code, statusCode)?.status).toBe(status);
  });

  test("a delay is an exception where UPS calls it one, and else on the way", () => {
    expect(meaning("X", "8K", "048")).toMatchObject({ status: "exception", flags: ["delayed"] });
    expect(meaning("I", "AR", "048")).toMatchObject({ status: "in_transit", flags: ["delayed"] });
  });

  test("digits that do not fit the type are not believed", () => {
    expect(meaning("X", "SR", "003")?.status).toBe("exception");
    expect(meaning("X", "F4", "011")?.status).not.toBe("delivered");
    expect(meaning("I", "AR", "011")?.status).toBe("in_transit");
  });

  test("lockers and access points are told by the two characters, whatever the digits", () => {
    expect(meaning("D", "ZP", "011")?.status).toBe("available_for_pickup");
    expect(meaning("D", "1N", "011")?.status).toBe("available_for_pickup");
  });
});

describe("by type and two characters, as of old", () => {
  test.each([
    ["D", "KB", "delivered", null],
    ["D", "2W", "delivered", null],
    ["D", "B0", "returned", null],
    ["D", "EP", "available_for_pickup", null],
    ["I", "OF", "out_for_delivery", null],
    ["I", "AR", "in_transit", null],
    ["I", "ZZZ", "in_transit", null],
    ["P", "PU", "in_transit", null],
    ["M", "MP", "pre_transit", null],
    ["M", "VP", "cancelled", null],
    ["MV", null, "cancelled", null],
    ["RS", null, "returning", null],
    ["DO", null, "in_transit", null],
    ["X", "48", "attempted", "not_home"],
    ["X", "L1", "attempted", "closed"],
    ["X", "52", "attempted", "payment"],
    ["X", "DJ", "exception", "weather"],
    ["X", "AG", "exception", "address"],
    ["X", "KT", "exception", "refused"],
    ["X", "45", "exception", "damaged"],
    ["X", "S9", "exception", "lost"],
    ["X", "2Y", "exception", null],
    ["X", "I5", "available_for_pickup", null],
    ["X", "undocumented", "exception", null],
    ["X", "DM", "unknown", null],
  ])("%s/%s is %s", (type, code, status, reason) => {
    expect(meaning(type, code)).toMatchObject({ status, reason });
  });

  test("clearance is told as such", () => {
    expect(meaning("X", "5")?.flags).toContain("customs");
  });
});

test("nothing documented, nothing said", () => {
  expect(meaning("QQ", "FS", "999")).toBeNull();
  expect(meaning(null, "FS")).toBeNull();
});
