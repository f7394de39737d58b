import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What `npm start` says before it gives up, with nothing set but this. */
async function saidAtStart(settings: Record<string, string>): Promise<string> {
  const start = promisify(execFile)(process.execPath, ["tools/start/main.ts"], {
    cwd: ROOT,
    env: { NODE_ENV: "development", PATH: process.env.PATH, ...settings },
  });
  return start.then(
    () => expect.fail("it started"),
    ({ stderr }: { stderr: string }) => stderr,
  );
}

describe("npm start", () => {
  test.each([
    ["NODE_ENV", "production"],
    ["SHOPIFY_API_KEY", "client-id"],
    ["LOOKUP_KEY", Buffer.alloc(32).toString("base64")],
    ["MAIL_FROM", "orders@doorstep.example.com"],
  ])("with %s alone lists everything else that is missing, and starts nothing", async (name, value) => {
    const said = await saidAtStart({ [name]: value });
    expect(said).toMatch(/^\s*The configuration has \d faults:/);
    expect(said).toContain("SHOPIFY_API_SECRET is missing");
    expect(said).toContain("ENCRYPTION_KEYS is missing");
    expect(said).not.toContain(`${name} is missing`);
  });

  test("tells in one sentence that the given PostgreSQL does not answer", async () => {
    const said = await saidAtStart({ DATABASE_URL: "postgres://doorstep:hunter2@127.0.0.1:1/doorstep" });
    expect(said.trim()).toMatch(/^The PostgreSQL of DATABASE_URL cannot be used: .*ECONNREFUSED/);
    expect(said).not.toMatch(/hunter2|\n\s+at /);
  });
});
