import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// What axe.min.js leaves on the page it runs in.
declare const axe: { run: (options: RunOptions) => Promise<AxeResults> };

/**
 * What axe finds wrong, of any weight, in short. Its script is evaluated, not added as an element: the strictest content
 * security policy must not keep us from looking.
 */
export const axeFindings = async (page: Page | Frame, options: RunOptions = {}): Promise<string[]> =>
  (await violationsOn(page, options)).map(inShort);

/** What axe finds that would keep somebody from using the page. */
export const seriousFindings = async (page: Page | Frame): Promise<string[]> =>
  (await violationsOn(page, { resultTypes: ["violations"] }))
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(inShort);

async function violationsOn(page: Page | Frame, options: RunOptions): Promise<AxeResults["violations"]> {
  // A page that is written anew keeps what ran in it before.
  if (await page.evaluate(() => typeof axe === "undefined")) await page.evaluate(AXE);
  return (await page.evaluate((run) => axe.run(run), options)).violations;
}

const inShort = ({ id, nodes }: AxeResults["violations"][number]): string =>
  `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`;
