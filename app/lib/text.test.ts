import { expect, test } from "vitest";
import { cutText, storableText } from "./text.ts";

test("what PostgreSQL would refuse is taken out of a text, the rest stays", () => {
  expect(storableText("a\0b\ud800c 🫖")).toBe("ab\ufffdc 🫖");
});

test("a cut never goes through a character", () => {
  expect(cutText("🫖🫖🫖", 2)).toBe("🫖🫖");
  expect(cutText("short", 10)).toBe("short");
});
