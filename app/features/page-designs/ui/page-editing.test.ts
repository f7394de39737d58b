import { describe, expect, test } from "vitest";
import { SAMPLE_STATE_NAMES } from "#app/features/tracking-page/samples/sample-order.ts";
import { PAGE_BLOCK_TYPES, pageBlockSchema, type PageBlock } from "../page-blocks.ts";
import { BLOCKS_MAX, pageDesignSchema, type PageDesign } from "../page-design.ts";
import { previewDocument } from "../preview-document.ts";
import { PREVIEW_SAMPLES } from "../preview-samples.ts";
import { blockSummary } from "./block-summary.ts";
import { textsOf } from "../block-texts.ts";
import { missingTexts } from "./missing-texts.ts";
import { editDesign, movesOf, openEditor } from "./editor-state.ts";
import { BLOCK_GROUPS, BLOCKS_ROOM, mayAdd, newBlock } from "./new-block.ts";

const designOf = (...blocks: PageBlock[]): PageDesign =>
  pageDesignSchema.parse({ mainLanguage: "de", blocks });
const announcement = (id: string, text: Record<string, string>): PageBlock =>
  pageBlockSchema.parse({ id, type: "announcement", text });

describe("what can be added", () => {
  test("every kind of block is offered once, and is as good as one that was stored", () => {
    const offered = BLOCK_GROUPS.flatMap(({ types }) => [...types]);
    expect(offered.toSorted()).toEqual(PAGE_BLOCK_TYPES.toSorted());
    for (const type of offered)
      expect(pageBlockSchema.parse(newBlock(type, "new"))).toEqual(newBlock(type, "new"));
    expect(BLOCKS_ROOM).toBe(BLOCKS_MAX);
  });

  test("a second sentence is not, a second announcement is", () => {
    const blocks = [newBlock("hero", "a"), newBlock("announcement", "b")];
    expect(mayAdd(blocks, "hero")).toBe(false);
    expect(mayAdd(blocks, "announcement")).toBe(true);
  });

  test("every sample is offered", () => {
    expect(PREVIEW_SAMPLES.toSorted()).toEqual(SAMPLE_STATE_NAMES.toSorted());
  });
});

describe("editing a page", () => {
  const start = openEditor(
    designOf(newBlock("hero", "hero"), newBlock("faq", "faq"), newBlock("support", "s")),
  );
  const ids = ({ document }: typeof start) => document.blocks.map(({ id }) => id);

  test("blocks move, are copied and removed, and every step can be taken back", () => {
    const moved = editDesign(start, { type: "move", id: "hero", by: 1 });
    const copied = editDesign(moved, { type: "duplicate", id: "faq", seed: "twin" });
    const removed = editDesign(copied, { type: "remove", id: "s" });
    expect(ids(removed)).toEqual(["faq", "twin", "hero"]);
    expect(movesOf(removed.document, "hero")).toEqual({ up: true, down: false });
    const back = [1, 2, 3].reduce((state) => editDesign(state, { type: "undo" }), removed);
    expect(back.document).toBe(start.document);
  });

  test("a choice is a step of its own, what is typed into one field is one step", () => {
    const style = { ...start.document.style, cards: "plain" as const };
    const chosen = editDesign(start, { type: "write", part: { style }, isChoice: true });
    const twice = editDesign(chosen, {
      type: "write",
      part: { style: start.document.style },
      isChoice: true,
    });
    expect(twice.past).toHaveLength(2);
    const typed = ["a", "ab", "abc"].reduce(
      (state, css) => editDesign(state, { type: "write", part: { css } }),
      start,
    );
    expect(typed.past).toHaveLength(1);
  });
});

describe("texts", () => {
  test.each([
    [{ de: "Hallo" }, [{ blockId: "news", field: "text" }]],
    [{ fr: "Bonjour" }, [{ blockId: "news", field: "text" }]],
    [{ de: "Hallo", en: " " }, [{ blockId: "news", field: "text" }]],
    [{ de: "Hallo", en: "Hello" }, []],
    // Nobody wrote anything, so ours is shown, which is in every language.
    [{}, []],
  ])("of %o a reader of English misses %o", (text, missing) => {
    expect(missingTexts(designOf(announcement("news", text)), "en")).toEqual(missing);
  });

  test("all that a block says by language is found", () => {
    const written = (value: unknown): number =>
      typeof value === "object" && value !== null
        ? Object.keys(value).includes("en")
          ? 1
          : Object.values(value).reduce<number>((total, one) => total + written(one), 0)
        : 0;
    const fill = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(fill);
      if (typeof value !== "object" || value === null) return value;
      const entries = Object.entries(value);
      return entries.length === 0
        ? { en: "Words" }
        : Object.fromEntries(entries.map(([key, one]) => [key, key === "show" ? one : fill(one)]));
    };
    for (const type of PAGE_BLOCK_TYPES) {
      const block = pageBlockSchema.parse(fill(newBlock(type, "new")));
      expect([type, textsOf(block).length]).toEqual([type, written(block)]);
    }
  });

  test("a block is told by its first words, in the language that is written or the main one", () => {
    const block = announcement("news", { de: "**Ab Montag**  zu", fr: "Fermé" });
    expect(blockSummary(block, "fr", "de")).toBe("Fermé");
    expect(blockSummary(block, "en", "de")).toBe("Ab Montag zu");
    expect(blockSummary(newBlock("progress", "p"), "en", "de")).toBe("");
  });
});

test("a preview stands in a theme that takes sides for nobody, and names no code", () => {
  const around = { shopName: "<b>Shop", language: "ar", dir: "rtl" as const };
  const framed = previewDocument("<p>Page</p>", { ...around, frame: "theme" });
  expect(framed).toMatch(/<html lang="ar" dir="rtl">\s*<head><meta http-equiv="Content-Security-Policy"/);
  expect(framed).toContain("&lt;b&gt;Shop");
  const alone = previewDocument("<!doctype html><html><head><title>x</title>", { ...around, frame: "page" });
  expect(alone).toMatch(/<head><meta http-equiv="Content-Security-Policy"[^]*<title>/);
});
