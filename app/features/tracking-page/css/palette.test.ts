import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { ratio } from "#app/features/brand/contrast.ts";
import { brandProperties, darkSurfaces } from "./palette.ts";

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);
const brand = fc.record({ accent: color, ink: color, quiet: color, card: color, page: color });

const valuesOf = (declared: string): Record<string, string> =>
  Object.fromEntries(declared.split(";").map((one) => one.split(":") as [string, string]));

function expectReadable(properties: ReturnType<typeof brandProperties>): void {
  const page = valuesOf(properties.page);
  const card = valuesOf(properties.card);
  for (const [surface, inks] of [
    [page["--page"], page],
    [card["--card"], card],
  ] as const) {
    for (const word of ["--ink", "--soft", "--link"])
      expect(ratio(inks[word] ?? "", surface ?? ""), word).toBeGreaterThanOrEqual(4.5);
    for (const shape of ["--rest", "--calm", "--good", "--alert", "--quiet"])
      expect(ratio(inks[shape] ?? "", surface ?? ""), shape).toBeGreaterThanOrEqual(3);
    for (const tone of ["calm", "good", "alert", "quiet"])
      expect(ratio(inks[`--on-${tone}`] ?? "", inks[`--${tone}`] ?? ""), tone).toBeGreaterThanOrEqual(3);
  }
  expect(ratio(page["--on-fill"] ?? "", page["--fill"] ?? "")).toBeGreaterThanOrEqual(4.5);
}

test("whatever a brand's colours are, words and shapes can be told from what they stand on", () => {
  fc.assert(fc.property(brand, (colors) => expectReadable(brandProperties(colors, colors))));
});

test("on a dark screen as well", () => {
  fc.assert(
    fc.property(brand, (colors) => {
      const surfaces = darkSurfaces(colors);
      if (surfaces) expectReadable(brandProperties(colors, surfaces, true));
    }),
  );
});

test("a brand that can be read is shown in its very colours", () => {
  const { page, card } = brandProperties(DEFAULT_BRAND, DEFAULT_BRAND);
  expect(valuesOf(page)).toMatchObject({ "--page": "#f2f3f5", "--ink": "#17191c", "--fill": "#17191c" });
  expect(valuesOf(card)).toMatchObject({ "--card": "#ffffff", "--soft": "#5c6370" });
});

test("a brand that is dark already stays as it is on a dark screen", () => {
  expect(darkSurfaces({ accent: "#00e5a0", page: "#101114" })).toBeNull();
});
