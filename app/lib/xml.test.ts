import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementsAt, looksLikeXml, readXml, textAt, type XmlElement } from "./xml.ts";

const rootOf = (text: string): XmlElement => {
  const reading = readXml(text);
  if (reading.kind !== "read") throw new Error(reading.reason);
  return reading.root;
};

describe("reading", () => {
  test("values stay the text that they are, prefixes go, attributes have an @", () => {
    const root = rootOf('<?xml version="1.0"?><v3:a xmlns:v3="x"><v3:b ID="007">0079</v3:b><v3:b/></v3:a>');
    expect(elementsAt(root, "a", "b")).toHaveLength(2);
    expect(textAt(root, "a", "b")).toBe("0079");
    expect(textAt(root, "a", "b", "@ID")).toBe("007");
  });

  test("what is missing or empty is no text", () => {
    const root = rootOf("<a><b> </b><c/></a>");
    expect(textAt(root, "a", "b")).toBeNull();
    expect(textAt(root, "a", "c")).toBeNull();
    expect(textAt(root, "a", "d", "e")).toBeNull();
    expect(textAt(null, "a")).toBeNull();
    expect(elementsAt(root, "a", "toString")).toEqual([]);
  });

  test("a path goes through every element of a name", () => {
    const root = rootOf("<a><b><c>1</c></b><b><c>2</c><c>3</c></b></a>");
    expect(elementsAt(root, "a", "b", "c")).toEqual(["1", "2", "3"]);
  });

  test("ordinary entities are read", () => {
    expect(textAt(rootOf("<a>R &amp; D</a>"), "a")).toBe("R & D");
  });

  test.each([
    ["half a document", "<a><b>1</b>"],
    ["a page of HTML", "<!DOCTYPE html><html><body>Sorry</body></html>"],
    ["a page of HTML without a type", "<HTML><body>busy</body></HTML>"],
    ["entities to expand", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ["a text", "Service unavailable"],
    ["nothing", ""],
    ["elements without end", "<a>".repeat(500)],
  ])("%s is malformed", (_what, text) => {
    expect(readXml(text)).toMatchObject({ kind: "malformed" });
  });

  test("never throws, whatever the text", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "<a>",
        "</a>",
        "<b x='1'/>",
        "&amp;",
        "&x;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "__proto__",
        "<__proto__>",
        "t",
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((parts) => parts.join("")),
          fc.string(),
        ),
        (text) => {
          const reading = readXml(text);
          expect(["read", "malformed"]).toContain(reading.kind);
          if (reading.kind === "read") textAt(reading.root, "a", "b", "@x");
        },
      ),
    );
  });
});

test.each([
  ["\uFEFF\n <a/>", true],
  ['{"a": "<b/>"}', false],
  ["", false],
])("%j looks like XML: %s", (text, looks) => {
  expect(looksLikeXml(text)).toBe(looks);
});
