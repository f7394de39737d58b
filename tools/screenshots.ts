// Draws the tracking page in every state, width, language and layout, for people to look at:
//   node tools/screenshots.ts [--out DIR] [--states a,b] [--languages en,ja] [--widths 360,1280] [--layout page|theme] [--dark]
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "#test/support/browser.ts";
import { FORM_STATES, renderExample, THEME_SHELL } from "#test/support/tracking-examples.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";

const STATES = [...Object.keys(SAMPLE_STATES), ...FORM_STATES];
const { values } = parseArgs({
  options: {
    out: { type: "string", default: ".data/screenshots" },
    states: { type: "string", default: STATES.join(",") },
    languages: { type: "string", default: "en,ja,de" },
    widths: { type: "string", default: "360,1280" },
    layout: { type: "string", default: "page" },
    dark: { type: "boolean", default: false },
  },
});
const layout = values.layout === "theme" ? "theme" : "page";

await mkdir(values.out, { recursive: true });
const browser = await launchBrowser();
for (const width of values.widths.split(",").map(Number)) {
  const page = await browser.newPage({
    viewport: { width, height: 720 },
    colorScheme: values.dark ? "dark" : "light",
  });
  for (const language of values.languages.split(","))
    for (const state of values.states.split(",")) {
      const body = renderExample(state, language, layout);
      await page.setContent(layout === "theme" ? THEME_SHELL(body) : body);
      const file = path.join(
        values.out,
        `${state}-${language}-${width}-${layout}${values.dark ? "-dark" : ""}.png`,
      );
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
  await page.close();
}
await browser.close();
