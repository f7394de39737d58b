import { describe, expect, test } from "vitest";
import { CARRIERS, findCarrier } from "./carrier-book.ts";
import { CARRIER_FAMILIES } from "./carrier-families.ts";
import { familyOfName } from "./company-name.ts";
import { nameKey } from "./name-key.ts";
import { formatsOf, hasFormat } from "./number-index.ts";
import { lengthsOf } from "./pattern-lengths.ts";

test("every carrier is in the book once, under a lower-case id that finds it", () => {
  expect(new Set(CARRIERS.map(({ id }) => id)).size).toBe(CARRIERS.length);
  for (const carrier of CARRIERS) {
    expect(carrier.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(findCarrier(carrier.id)).toBe(carrier);
  }
  expect(findCarrier("nobody")).toBeNull();
  expect(findCarrier(null)).toBeNull();
});

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

test("countries are ISO codes, and a carrier's home is among those it delivers in", () => {
  const wrong = CARRIERS.filter(
    ({ country, countries = [] }) =>
      [country ?? "US", ...countries].some((code) => regions.of(code) === undefined) ||
      (country !== null && countries.length > 0 && !countries.includes(country)),
  );
  expect(wrong).toEqual([]);
});

test("look-up pages are https and take the number, hosts are bare names, phones are international", () => {
  const lookUps = CARRIERS.flatMap(({ lookUp }) => lookUp ?? []);
  const hosts = CARRIERS.flatMap((carrier) => carrier.hosts ?? []);
  const phones = CARRIERS.flatMap(({ phone }) => phone ?? []);
  expect(lookUps.filter((lookUp) => !/^https:\/\/[^ ]+\{number\}/.test(lookUp))).toEqual([]);
  expect(hosts.filter((host) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
  expect(phones.filter((phone) => !/^\+\d[\d -]+$/.test(phone))).toEqual([]);
});

test("a look-up page that takes a number is on a host by which its carrier is known", () => {
  /** The pages of the companies that took them over. */
  const guests = ["lasership", "pocztex"];
  const strangers = CARRIERS.filter(({ id, lookUp, hosts = [] }) => {
    const host = lookUp === null || guests.includes(id) ? null : new URL(lookUp).hostname;
    return host !== null && !hosts.some((known) => host === known || host.endsWith(`.${known}`));
  });
  expect(strangers.map(({ id }) => id)).toEqual([]);
});

const formats = CARRIERS.flatMap((carrier) => (carrier.formats ?? []).map((format) => ({ carrier, format })));

describe("every format", () => {
  test("has an example of its own with the right check digit, which the index finds", () => {
    for (const { carrier, format } of formats) {
      expect(`${carrier.id} ${format.example} ${hasFormat(format.example, format)}`).toMatch(/ true$/);
      expect(formatsOf(format.example).some((found) => found.format === format)).toBe(true);
    }
  });

  test("matches whole numbers only, of lengths within those that are read from it", () => {
    for (const { format } of formats) {
      const { source } = format.pattern;
      expect(source).toMatch(/^\^.*\$$/);
      expect(format.pattern.flags).toBe("");
      const { min, max } = lengthsOf(source);
      expect(format.example.length).toBeGreaterThanOrEqual(min);
      expect(format.example.length).toBeLessThanOrEqual(max);
      expect(max).toBeLessThanOrEqual(50);
    }
  });
});

test.each([
  [String.raw`^\d{12}$`, 12, 12],
  [String.raw`^(?:420\d{5}(?:\d{4})?)?9[45]\d{20}$`, 22, 34],
  [String.raw`^(?=.*\d)[A-Z0-9]{8}$`, 8, 8],
  [String.raw`^JJ?D\d{16}$`, 18, 19],
  [String.raw`^(?:A|BCD)x+$`, 2, Infinity],
  [String.raw`^X\d{3,}y*$`, 4, Infinity],
])("%s matches from %d to %d characters", (source, min, max) => {
  expect(lengthsOf(source)).toEqual({ min, max });
});

test("families are of carriers in the book, under keys of names", () => {
  for (const [key, { memberIds, at }] of CARRIER_FAMILIES) {
    expect(nameKey(key)).toBe(key);
    expect(memberIds.filter((id) => !findCarrier(id))).toEqual([]);
    expect(Object.values(at).filter((id) => !memberIds.includes(id))).toEqual([]);
  }
});

test("every carrier's own Latin name means that carrier, or a family that it is in", () => {
  const lost = CARRIERS.filter(({ id, name }) => !familyOfName(name)?.memberIds.includes(id));
  expect(lost.map(({ id }) => id)).toEqual([]);
});
