import { expect, test } from "vitest";
import { insertText, markUpText, type MarkUp } from "./mark-up-text.ts";

/** "a [b] c": the brackets ‹› say what is selected. */
function read(drawn: string) {
  const start = drawn.indexOf("‹");
  return { text: drawn.replaceAll(/[‹›]/g, ""), start, end: drawn.indexOf("›") - 1 };
}
const draw = ({ text, start, end }: ReturnType<typeof read>): string =>
  `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;

test.each<[MarkUp, string, string]>([
  ["bold", "It is ‹here› now", "It is **‹here›** now"],
  ["bold", "It is **‹here›** now", "It is ‹here› now"],
  ["bold", "It is‹ here ›now", "It is **‹here›** now"],
  ["bold", "‹›", "**‹›**"],
  ["italic", "**‹here›**", "***‹here›***"],
  ["italic", "***‹here›***", "**‹here›**"],
  ["link", "Read ‹this› now", "Read [this](‹https://›) now"],
  ["link", "Read ‹›", "Read [‹›](https://)"],
  ["list", "Take\none‹\n›two", "Take\n‹- one\n- two›"],
  ["list", "‹- one\n- two›", "‹one\ntwo›"],
])("%s makes of %s %s", (tool, before, after) => {
  expect(draw(markUpText(read(before), tool))).toBe(after);
});

test("a variable takes the place of what is selected, and the cursor stands behind it", () => {
  expect(draw(insertText(read("Hello ‹you›!"), "{{ customer.first_name }}"))).toBe(
    "Hello {{ customer.first_name }}‹›!",
  );
});
