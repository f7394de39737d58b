import { afterEach, beforeEach, expect } from "vitest";

// What a program complains about is part of what it does: a test that makes it complain fails.
const complaints: string[] = [];
const original = console.error;

beforeEach(() => {
  complaints.length = 0;
  console.error = (...parts: unknown[]) => void complaints.push(parts.map(String).join(" "));
});

afterEach(() => {
  console.error = original;
  expect(complaints, "console.error was called").toEqual([]);
});
