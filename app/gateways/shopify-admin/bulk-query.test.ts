import { parse, visit } from "graphql";
import { describe, expect, test } from "vitest";
import { Bug } from "#app/lib/errors.ts";
import { toBulkQuery } from "./bulk-query.ts";
import { ImportOrdersDocument } from "./generated/admin-operations.ts";

describe("toBulkQuery", () => {
  test("writes values into the text, so that no variable is left", () => {
    const text = toBulkQuery(ImportOrdersDocument, {
      filter: "created_at:>='2026-09-22T00:00:00Z'",
      withLocations: true,
    });
    expect(text).toContain(`orders(query: "created_at:>='2026-09-22T00:00:00Z'", sortKey: CREATED_AT)`);
    expect(text).not.toContain("$");
    visit(parse(text), { Variable: () => expect.unreachable("a variable is left") });
  });

  test("keeps quotes and backslashes of a value inside its string", () => {
    const text = toBulkQuery(ImportOrdersDocument, {
      filter: `name:"#1\\" } evil {`,
      withLocations: false,
    });
    expect(text).toContain(String.raw`query: "name:\"#1\\\" } evil {"`);
    expect(() => parse(text)).not.toThrow();
  });

  test("a value that is missing is our mistake, not a query for everything", () => {
    // Breaks the type on purpose: what a wrong cast elsewhere would do.
    expect(() => toBulkQuery(ImportOrdersDocument, {} as { filter: string; withLocations: boolean })).toThrow(
      Bug,
    );
  });

  test("a field that is not to be included is not in it, and one that is has no directive", () => {
    const text = (withLocations: boolean) => toBulkQuery(ImportOrdersDocument, { filter: "", withLocations });
    expect(text(false)).not.toContain("location {");
    expect(text(true)).toContain("location {");
    expect(text(true)).not.toContain("@");
  });
});
