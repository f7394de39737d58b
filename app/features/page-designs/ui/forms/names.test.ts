import { expect, test } from "vitest";
import { DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { pageCss } from "#app/features/tracking-page/page-css.ts";
import { shapeAt } from "#app/lib/merchant-markup/value-shape.ts";
import { CUSTOM_SHAPE } from "../../custom-shape.ts";
import { PAGE_BLOCK_TYPES } from "../../page-blocks.ts";
import { pageStyleSchema } from "../../page-design.ts";
import { CUSTOM_VARIABLES } from "./custom-variables.ts";
import { PAGE_CLASSES } from "./page-classes.ts";

const STYLE = pageStyleSchema.parse({ frame: "page", hero: "open", align: "center" });
const CSS = pageCss(STYLE, DEFAULT_BRAND, PAGE_BLOCK_TYPES);

test.each(PAGE_CLASSES)("the page still has the class %s, which merchants are told of", (name) => {
  expect(CSS).toMatch(new RegExp(`\\.${name}(?![\\w-])`));
});

test.each(CUSTOM_VARIABLES)(
  "the page still has the variable $name, which merchants are told of",
  ({ name }) => {
    expect(shapeAt(CUSTOM_SHAPE, name.split("."))).not.toBeNull();
  },
);

test("merchants are told of every variable that the page has", () => {
  const told = new Set(CUSTOM_VARIABLES.map(({ name }) => name.split(".")[0]));
  expect(told).toEqual(new Set(Object.keys(CUSTOM_SHAPE)));
});
