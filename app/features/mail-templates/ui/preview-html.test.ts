import { expect, test } from "vitest";
import { previewHtml } from "./preview-html.ts";

const MAIL =
  '<!doctype html><html><head lang="en"><style>@media (prefers-color-scheme: dark) { a { color: red } } @media (prefers-color-scheme:light){}</style></head><body></body></html>';

test("a mail shows its dark colours when the page asks for them, and its light ones otherwise", () => {
  expect(previewHtml(MAIL, { isDark: true })).toContain(
    "@media (min-width:0px) { a { color: red } } @media (max-width:0px)",
  );
  expect(previewHtml(MAIL, { isDark: false })).toContain(
    "@media (max-width:0px) { a { color: red } } @media (min-width:0px)",
  );
});

test("whatever a mail contains may show pictures and nothing else", () => {
  const html = previewHtml(MAIL, { isDark: false });
  const policy = html.indexOf("Content-Security-Policy");
  expect(policy).toBeGreaterThan(html.indexOf("<head"));
  expect(policy).toBeLessThan(html.indexOf("<style"));
  expect(html).toContain("default-src 'none'");
  expect(previewHtml("<p>No head</p>", { isDark: false })).toMatch(
    /^<meta http-equiv="Content-Security-Policy"/,
  );
});
