import type { Reporter, TestModule } from "vitest/node";

/** Prints the one line that continuous integration reads: "N passed, N failed, N skipped". */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state !== "pending") count[state] += 1;
      }
      // A file that could not even be loaded has no tests to count, and must not pass for empty.
      if (module.state() === "failed" && tests.every((test) => test.result().state !== "failed"))
        count.failed += 1;
    }
    if (count.failed === 0) count.failed = errors.length;
    const line = `\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`;
    // After everything else that is still to be said.
    process.once("exit", () => process.stdout.write(line));
  }
}
