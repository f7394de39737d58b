import { defineConfig } from "vitest/config";

const setUp = {
  setupFiles: ["test/support/each-file.ts"],
  sequence: { shuffle: true },
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // Ends as soon as the condition holds; the machine may be busy with other things.
  expect: { poll: { timeout: 20_000 } },
};

/** Where our own modules hold on to something (caches, counters), every file gets them fresh. */
const freshModules = { isolate: true };

/** Pure tests first and fast; those that need PostgreSQL, the stand-ins or a browser in projects of their own. */
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    // A process runs many files: packages are loaded once in each.
    poolOptions: { forks: { isolate: false } },
    reporters: ["default", "./test/support/closing-line.ts"],
    projects: [
      {
        test: {
          ...setUp,
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "tools/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
        },
      },
      {
        test: {
          ...setUp,
          name: "integration",
          poolOptions: { forks: freshModules },
          include: [
            "test/{flows,routes,stand-ins,tools}/**/*.test.ts",
            "test/*.test.ts",
            "app/**/*.db.test.ts",
          ],
          globalSetup: ["test/support/global-set-up.ts"],
        },
      },
      {
        test: {
          ...setUp,
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/support/global-set-up.ts"],
          poolOptions: { forks: { ...freshModules, singleFork: true } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
