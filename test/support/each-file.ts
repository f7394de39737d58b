import { Agent, setGlobalDispatcher } from "undici";
import { afterEach, beforeEach, expect } from "vitest";

// What a program complains about is part of what it does: a test that makes it complain fails.
const complaints: string[] = [];
const original = console.error;

// Nothing leaves this machine. A request to a stranger fails, and so does the test that caused it, even if it was caught.
const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const strangers: string[] = [];
setGlobalDispatcher(
  new Agent().compose((dispatch) => (options, handler) => {
    if (LOCAL.test(String(options.origin))) return dispatch(options, handler);
    strangers.push(`${options.method} ${String(options.origin)}`);
    throw new Error(`a test asked ${String(options.origin)} for something`);
  }),
);

beforeEach(() => {
  complaints.length = 0;
  strangers.length = 0;
  console.error = (...parts: unknown[]) => void complaints.push(parts.map(String).join(" "));
});

afterEach(() => {
  console.error = original;
  expect(complaints, "console.error was called").toEqual([]);
  expect(strangers, "somebody outside this machine was asked").toEqual([]);
});
