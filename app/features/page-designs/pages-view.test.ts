import { describe, expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import type { PageAudience } from "./page-design.ts";
import type { PageSummary } from "./page-view.ts";
import { presentPages } from "./pages-view.ts";

const NOW = at("2026-11-22T09:00:00Z");

const page = (name: string, audience: Partial<PageAudience> = {}, isPublished = true): PageSummary => ({
  pageId: name,
  name,
  audience: { countries: [], languages: [], ...audience },
  publishedVersion: isPublished ? 1 : null,
  publishedAt: isPublished ? NOW : null,
  hasDraft: !isPublished,
  updatedAt: NOW,
});
const present = (...pages: PageSummary[]) => presentPages(pages, { mainLanguage: "en", now: NOW });

const DACH = { countries: ["DE", "AT", "CH"] };

describe("a page is never reached", () => {
  test.each([
    ["behind one that takes everybody", [page("all"), page("de", { countries: ["DE"] })], ["all"]],
    ["behind one that takes more", [page("dach", DACH), page("de", { countries: ["DE"] })], ["dach"]],
    [
      "behind several that together take all it is meant for",
      [
        page("de", { countries: ["DE"] }),
        page("at", { countries: ["AT"] }),
        page("two", { countries: ["DE", "AT"] }),
      ],
      ["de", "at"],
    ],
  ])("%s", (_, pages, hiddenBy) => {
    expect(present(...pages).lines.at(-1)?.hiddenBy).toEqual(hiddenBy);
  });

  test.each([
    ["when the one before it is a draft", [page("all", {}, false), page("de", { countries: ["DE"] })]],
    ["when somebody is left over", [page("de", { countries: ["DE"] }), page("dach", DACH)]],
    ["by readers of another language", [page("german", { languages: ["de"] }), page("dach", DACH)]],
    ["for orders whose country nobody knows", [page("dach", DACH), page("all")]],
  ])("but not %s", (_, pages) => {
    expect(present(...pages).lines.at(-1)?.hiddenBy).toEqual([]);
  });
});

test("a page for everybody after others is for everybody else", () => {
  const { lines } = present(page("de", { countries: ["DE"] }), page("all"));
  expect(lines.map(({ isRest }) => isRest)).toEqual([false, true]);
  expect(present(page("de", { countries: ["DE"] }, false), page("all")).lines[1]?.isRest).toBe(false);
});

test("our own design is shown as long as somebody is left over", () => {
  expect(present().hasOurs).toBe(true);
  expect(present(page("dach", DACH)).hasOurs).toBe(true);
  expect(present(page("all", {}, false)).hasOurs).toBe(true);
  expect(present(page("all")).hasOurs).toBe(false);
});

test("what shoppers see without a page is another one, ours, or both", () => {
  const heirs = (...pages: PageSummary[]) => present(...pages).lines.map(({ heir }) => heir);
  expect(heirs(page("dach", DACH), page("all"))).toEqual([
    { kind: "page", name: "all" },
    { kind: "several" },
  ]);
  expect(heirs(page("dach", DACH))).toEqual([{ kind: "ours" }]);
  expect(heirs(page("all"), page("next", {}, false))).toEqual([
    { kind: "ours" },
    { kind: "page", name: "all" },
  ]);
});
