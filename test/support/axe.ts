import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

// What axe.min.js leaves on the page it runs in.
declare const axe: { run: (options: object) => Promise<AxeResults> };

/**
 * What axe finds that would keep somebody from using the page. Its script is evaluated, not added as an element: the
 * strictest content security policy must not keep us from looking.
 */
export async function seriousFindings(page: Page | Frame): Promise<string[]> {
  await page.evaluate(await readFile(AXE, "utf8"));
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
