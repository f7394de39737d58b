import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startReceiver } from "./testing.ts";

const PRELOAD = fileURLToPath(new URL("preload.ts", import.meta.url));
const TRY = (url: string) =>
  `fetch(${JSON.stringify(url)}, { headers: { a: "1" } }).then((r) => r.text()).then(console.log, (e) => console.log("refused:", e.message, e.cause?.message))`;

let standIn: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  standIn = await startReceiver((got) => ({
    status: 200,
    body: `${String(got.headers["x-standin-host"])} ${got.path} ${String(got.headers["a"])}`,
  }));
});
afterAll(() => standIn.close());

/** Runs a script in a Node of its own, started the way the app is. */
const run = async (script: string, env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ["--import", PRELOAD, "-e", script], {
    env: { PATH: process.env["PATH"], NODE_ENV: "test", DOORSTEP_STANDIN_URL: standIn.url, ...env },
  }).then(
    ({ stdout }) => stdout.trim(),
    (error: { stderr: string }) => error.stderr,
  );

test("a request to a shop reaches the stand-in with the shop's name", async () => {
  expect(await run(TRY("https://doorstep-demo.myshopify.com/admin/x?y=1"))).toBe(
    "doorstep-demo.myshopify.com /admin/x?y=1 1",
  );
});

test("this machine can be reached", async () => {
  expect(await run(TRY(`${standIn.url}/here`))).toBe("undefined /here 1");
});

test("anything else is refused by name", async () => {
  expect(await run(TRY("https://example.com/secret?token=1"))).toMatch(
    /refused: .*Request to https:\/\/example\.com\/secret refused/,
  );
});

test("it does not load in production, nor without an address", async () => {
  expect(await run("1", { NODE_ENV: "production" })).toContain("must not be loaded with NODE_ENV=production");
  expect(await run("1", { DOORSTEP_STANDIN_URL: "" })).toContain("DOORSTEP_STANDIN_URL must be the address");
});
