import { parseArgs } from "node:util";
import { median, printTable } from "#test/bench/support/table.ts";
import { browserFlags } from "#test/support/browser.ts";
import { openLighthouse, type Audit, type Audited, type Scores } from "./lighthouse/audit.ts";
import { setScene, type Scene } from "./lighthouse/scene.ts";
import { toTell } from "./operator-error.ts";
import { buildPages, generateClient } from "./start/build.ts";
import { step } from "./start/step.ts";
import { findOrInstallChromium } from "./test/chromium.ts";

// npm run lighthouse -- [--runs 3]: what Lighthouse says of the tracking page, as a page of its own in each of our designs, of
// its form, and inside a theme beside the bare theme. Medians; the last line is JSON.
const { values } = parseArgs({ options: { runs: { type: "string", default: "3" } } });
const PAGES = ["calm", "editorial", "bold", "form", "inTheme", "bareTheme"] as const;
type PageName = (typeof PAGES)[number];

async function lookAtAll(scene: Scene, audit: Audit): Promise<Record<PageName, Audited>> {
  const { order, form, bareTheme } = scene.addresses;
  const look = (page: PageName, address: string) =>
    step(page, () => lookOften(audit, address, Number(values.runs)));
  const shown = async (ready: "calm" | "editorial" | "bold") => {
    await scene.show(ready, "page");
    return look(ready, order);
  };
  const [calm, editorial, bold] = [await shown("calm"), await shown("editorial"), await shown("bold")];
  const formOfBold = await look("form", form);
  await scene.show("calm", "theme");
  const inTheme = await look("inTheme", order);
  return { calm, editorial, bold, form: formOfBold, inTheme, bareTheme: await look("bareTheme", bareTheme) };
}

async function lookOften(audit: Audit, address: string, runs: number): Promise<Audited> {
  const all: Audited[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await audit(address));
  const middle = (metric: keyof Scores) => median(all.map(({ scores }) => scores[metric]));
  return {
    scores: {
      performance: middle("performance"),
      accessibility: middle("accessibility"),
      bestPractices: middle("bestPractices"),
      lcpMs: middle("lcpMs"),
      cls: middle("cls"),
      tbtMs: middle("tbtMs"),
    },
    findings: [...new Set(all.flatMap(({ findings }) => findings))],
  };
}

function report(looked: Record<PageName, Audited>): void {
  console.log();
  printTable(
    ["page", "performance", "accessibility", "best practices", "LCP ms", "CLS", "TBT ms"],
    PAGES.map((page) => {
      const { performance, accessibility, bestPractices, lcpMs, cls, tbtMs } = looked[page].scores;
      return [
        page,
        ...[performance, accessibility, bestPractices, lcpMs].map(String),
        cls.toFixed(3),
        String(tbtMs),
      ];
    }),
  );
  for (const page of PAGES) for (const finding of looked[page].findings) console.log(`  ${page}: ${finding}`);
  const lossOf = (category: "performance" | "accessibility" | "bestPractices") =>
    looked.bareTheme.scores[category] - looked.inTheme.scores[category];
  const inThemeLoss = Math.max(lossOf("performance"), lossOf("accessibility"), lossOf("bestPractices"));
  const pages = Object.fromEntries(PAGES.map((page) => [page, looked[page].scores]));
  console.log(JSON.stringify({ bench: "lighthouse", pages, inThemeLoss }));
}

const closers: (() => Promise<void>)[] = [];
try {
  await step("Database client", generateClient);
  await step("Pages built", buildPages);
  const path = await step("Chromium", async () => findOrInstallChromium());
  const scene = await step("An app and a shop with an order on its way", setScene);
  closers.push(() => scene.close());
  const audit = await step("Lighthouse", () => openLighthouse({ path, flags: browserFlags(scene.tlsPort) }));
  report(await lookAtAll(scene, audit));
} catch (error) {
  console.error(toTell(error));
  process.exitCode = 1;
}
for (const close of closers) await close();
process.exit();
