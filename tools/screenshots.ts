// Draws the tracking page for people to look at: every state, width, language and ready design, each by itself or many small
// ones on a sheet. With --axe nothing is drawn: it says what axe finds wrong, of any weight, opened details included.
//   node tools/screenshots.ts [--out DIR] [--states a,b] [--languages en,ja,ar] [--widths 360,1280] [--designs calm,bold]
//     [--frame page|theme] [--brand default|colorful] [--dark] [--sheet | --axe]
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { READY_NAMES } from "#app/features/page-designs/ready/ready-designs.ts";
import { axeFindings } from "#test/support/axe.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { drawPictures, EXAMPLE_BRANDS } from "#test/support/example-look.ts";
import { EXAMPLE_STATES, renderExample, THEME_SHELL, type Example } from "#test/support/tracking-examples.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: ".data/screenshots" },
    states: { type: "string", default: EXAMPLE_STATES.join(",") },
    languages: { type: "string", default: "en,ja,ar" },
    widths: { type: "string", default: "375,1280" },
    designs: { type: "string", default: READY_NAMES.join(",") },
    frame: { type: "string", default: "page" },
    brand: { type: "string", default: "default" },
    dark: { type: "boolean", default: false },
    sheet: { type: "boolean", default: false },
    axe: { type: "boolean", default: false },
  },
});
const frame = values.frame === "theme" ? "theme" : "page";
const brand = values.brand === "colorful" ? EXAMPLE_BRANDS.colorful : EXAMPLE_BRANDS.plain;
const suffix = [frame, values.brand, values.dark && "dark"].filter(Boolean).join("-");

async function draw(page: Page, example: Example): Promise<Buffer> {
  const body = renderExample({ ...example, frame, brand });
  await page.setContent(frame === "theme" ? THEME_SHELL(body) : body);
  return page.screenshot({ fullPage: true });
}

/** In a theme the landmarks are the theme's. */
const AXE_OPTIONS = frame === "theme" ? { rules: { region: { enabled: false } } } : {};

async function complain(page: Page, example: Example): Promise<string[]> {
  const body = renderExample({ ...example, frame, brand }).replaceAll("<details", "<details open");
  await page.setContent(frame === "theme" ? THEME_SHELL(body) : body);
  return axeFindings(page, AXE_OPTIONS);
}

/** Pictures side by side under their names, cut off where they get long. */
async function drawSheet(browser: Browser, pictures: { name: string; png: Buffer }[], file: string) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  const figures = pictures.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString("base64")}"><figcaption>${name}</figcaption></figure>`,
  );
  await page.setContent(
    `<style>body{margin:12px;background:#777;display:flex;flex-wrap:wrap;gap:12px;font:14px sans-serif;color:#fff}
      figure{margin:0;max-height:900px;overflow:hidden;display:flex;flex-direction:column-reverse;justify-content:flex-end}
      img{width:${pictures.length > 6 ? 250 : 380}px;display:block}</style>${figures.join("")}`,
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

await mkdir(values.out, { recursive: true });
const browser = await launchBrowser();
for (const width of values.widths.split(",").map(Number)) {
  const page = await browser.newPage({
    viewport: { width, height: 720 },
    colorScheme: values.dark ? "dark" : "light",
  });
  await drawPictures(page);
  for (const language of values.languages.split(","))
    for (const ready of READY_NAMES.filter((name) => values.designs.split(",").includes(name))) {
      if (values.axe) {
        const states = values.states.split(",");
        const found = [];
        for (const state of states)
          found.push(
            ...(await complain(page, { state, language, ready })).map((text) => `${state}: ${text}`),
          );
        console.log(`${ready} ${language} ${width}: ${states.length} states, ${found.length} complaints`);
        for (const text of found) console.log(`  ${text}`);
        continue;
      }
      const pictures = [];
      for (const state of values.states.split(","))
        pictures.push({ name: state, png: await draw(page, { state, language, ready }) });
      const stem = path.join(values.out, `${ready}-${language}-${width}-${suffix}`);
      if (values.sheet) await drawSheet(browser, pictures, `${stem}.png`);
      else for (const { name, png } of pictures) await writeFile(`${stem}-${name}.png`, png);
      console.log(stem);
    }
  await page.close();
}
await browser.close();
