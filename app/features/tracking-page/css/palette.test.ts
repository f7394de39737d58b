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

/** What cannot be told from what it stands on. */
function weakOf(properties: ReturnType<typeof brandProperties>): string[] {
  const page = valuesOf(properties.page);
  const card = valuesOf(properties.card);
  const pairs = [
    [page["--page"], page],
    [card["--card"], card],
  ] as const;
  return pairs.flatMap(([surface = "", inks]) => [
    ...["--ink", "--soft", "--link"].filter((word) => ratio(inks[word] ?? "", surface) < 4.5),
    ...["--rest", "--calm", "--good", "--alert", "--quiet"].filter(
      (shape) => ratio(inks[shape] ?? "", surface) < 3,
    ),
    ...["calm", "good", "alert", "quiet"].filter(
      (tone) => ratio(inks[`--on-${tone}`] ?? "", inks[`--${tone}`] ?? "") < 3,
    ),
    ...(ratio(page["--on-fill"] ?? "", page["--fill"] ?? "") < 4.5 ? ["fill"] : []),
  ]);
}

test("whatever a brand's colours are, words and shapes can be told from what they stand on", () => {
  fc.assert(
    fc.property(brand, (colors) => {
      expect(weakOf(brandProperties(colors, colors))).toEqual([]);
    }),
  );
});

test("on a dark screen as well", () => {
  fc.assert(
    fc.property(brand, (colors) => {
      const surfaces = darkSurfaces(colors);
      expect(surfaces ? weakOf(brandProperties(colors, surfaces, true)) : []).toEqual([]);
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
