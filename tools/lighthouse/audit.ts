import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const LIGHTHOUSE = "lighthouse@13.5.0";
/** Of what search engines see nothing is asked: tracking pages are kept from them. */
const CATEGORIES = ["performance", "accessibility", "best-practices"];
/** A run takes half a minute on a busy machine. */
const TIMEOUT_MS = 240_000;

/** Points are of 100. */
export type Scores = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  lcpMs: number;
  cls: number;
  tbtMs: number;
};
/** `findings` are the audits that are not content, and cost points of accessibility or best practices. */
export type Audited = { scores: Scores; findings: string[] };
export type Audit = (address: string) => Promise<Audited>;

/**
 * Lighthouse as its users run it: a phone on slow 4G. The package is fetched now, not with ours: it weighs 90 MB.
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
export async function openLighthouse(browser: { path: string; flags: readonly string[] }): Promise<Audit> {
  const program = await findProgram();
  const env = { ...process.env, CHROME_PATH: browser.path };
  // Lighthouse takes them as one text, in which what has spaces stands in quotes.
  const flags = ["--headless=new", ...browser.flags].map((flag) =>
    flag.replace(/=(.*\s.*)$/, (_, value: string) => `="${value}"`),
  );
  return async (address) => {
    const { stdout } = await run(
      program,
      [
        address,
        "--quiet",
        "--output=json",
        "--output-path=stdout",
        `--only-categories=${CATEGORIES.join(",")}`,
        `--chrome-flags=${flags.join(" ")}`,
      ],
      { env, maxBuffer: 64e6, timeout: TIMEOUT_MS },
    );
    // Lighthouse's own program writes this, in the shape that its version has.
    return toAudited(JSON.parse(stdout) as Report);
  };
}

/** npm puts the package's program first in PATH for the length of a command; where that is stays. */
async function findProgram(): Promise<string> {
  const { stdout } = await run(
    "npm",
    ["exec", "--yes", `--package=${LIGHTHOUSE}`, "-c", "command -v lighthouse"],
    { timeout: TIMEOUT_MS },
  );
  return stdout.trim();
}

type AuditResult = {
  title: string;
  score: number | null;
  numericValue?: number;
  details?: { items?: { node?: { snippet?: string }; url?: string; description?: string }[] };
};
type Category = { score: number | null; auditRefs: { id: string; weight: number }[] };
type Report = {
  audits: Record<string, AuditResult>;
  categories: Record<string, Category>;
  runtimeError?: { message: string };
};

function toAudited({ audits, categories, runtimeError }: Report): Audited {
  if (runtimeError) throw new Error(`Lighthouse could not look at the page: ${runtimeError.message}`);
  const points = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  const metric = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  const scores = {
    performance: points("performance"),
    accessibility: points("accessibility"),
    bestPractices: points("best-practices"),
    lcpMs: Math.round(metric("largest-contentful-paint")),
    cls: metric("cumulative-layout-shift"),
    tbtMs: Math.round(metric("total-blocking-time")),
  };
  const findings = ["accessibility", "best-practices"]
    .flatMap((category) => categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => tell(id, audits[id]));
  return { scores, findings };
}

function tell(id: string, audit: AuditResult | undefined): string {
  const where = (audit?.details?.items ?? [])
    .flatMap(({ node, url, description }) => node?.snippet ?? description ?? url ?? [])
    .slice(0, 3);
  return [`${id}: ${audit?.title ?? ""}`, ...where].join("\n      ");
}
