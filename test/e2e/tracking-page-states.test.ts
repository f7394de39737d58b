import type { RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "#test/support/axe.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { FORM_STATES, renderExample, THEME_SHELL } from "#test/support/tracking-examples.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";

const STATES = [...Object.keys(SAMPLE_STATES), ...FORM_STATES];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function withPage<Result>(
  options: { width: number; dark?: boolean },
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage({
    viewport: { width: options.width, height: 800 },
    colorScheme: options.dark ? "dark" : "light",
  });
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** What axe finds wrong, of any weight; null when it is content. */
async function complaintsOf(page: Page, options?: RunOptions): Promise<string[] | null> {
  const found = await axeFindings(page, options);
  return found.length === 0 ? null : found;
}

test("axe finds nothing wrong in any state, opened details included", async () => {
  const found = await withPage({ width: 375 }, (page) =>
    findings(async (state) => {
      await page.setContent(renderExample(state, "en", "page").replaceAll("<details", "<details open"));
      return complaintsOf(page);
    }),
  );
  expect(found).toEqual({});
});

test("all words can be read on a dark screen too", async () => {
  const found = await withPage({ width: 375, dark: true }, (page) =>
    findings(async (state) => {
      await page.setContent(renderExample(state, "en", "page"));
      return complaintsOf(page, { runOnly: ["color-contrast"] });
    }),
  );
  expect(found).toEqual({});
});

test("axe is at work: it complains of words that cannot be read", async () => {
  await withPage({ width: 375 }, async (page) => {
    await page.setContent(
      '<html lang="en"><title>x</title><main><h1 style="color:#ddd">On its way</h1></main></html>',
    );
    expect(await complaintsOf(page)).toEqual([expect.stringContaining("color-contrast")]);
  });
});

test("axe finds nothing wrong inside a theme, which has its own landmarks", async () => {
  const found = await withPage({ width: 375 }, (page) =>
    findings(async (state) => {
      await page.setContent(THEME_SHELL(renderExample(state, "ja", "theme")));
      return complaintsOf(page, { rules: { region: { enabled: false } } });
    }),
  );
  expect(found).toEqual({});
});

/** What is wrong by state; nothing is wrong with a state that is not named. */
async function findings<Finding>(
  look: (state: string) => Promise<Finding | null>,
): Promise<Record<string, Finding>> {
  const found: Record<string, Finding> = {};
  for (const state of STATES) {
    const finding = await look(state);
    if (finding !== null) found[state] = finding;
  }
  return found;
}

/** Parts that stick out sideways, and targets too small for a thumb. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const targets = [...document.querySelectorAll(".doorstep :is(a, button, input, summary)")];
    return {
      width: document.documentElement.scrollWidth,
      small: targets
        .filter((target) => box(target).height < 43.5)
        .map((target) => target.outerHTML.slice(0, 100)),
    };
  });

test.each([
  ["de", "page"],
  ["ja", "page"],
  ["es", "page"],
  ["de", "theme"],
] as const)(
  "in %s, as a %s, everything fits a 320 px screen and every target a thumb",
  async (language, layout) => {
    const found = await withPage({ width: 320 }, (page) =>
      findings(async (state) => {
        const body = renderExample(state, language, layout).replaceAll("<details", "<details open");
        await page.setContent(layout === "theme" ? THEME_SHELL(body) : body);
        const { width, small } = await measure(page);
        return width === 320 && small.length === 0 ? null : { width, small };
      }),
    );
    expect(found).toEqual({});
  },
);

test("long words, numbers and addresses do not widen a page", async () => {
  await withPage({ width: 320 }, async (page) => {
    const long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(3);
    await page.setContent(
      renderExample("delivered", "de", "page")
        .replaceAll("Cast-iron teapot", long)
        .replaceAll("4001-2345-6782", "9".repeat(120))
        .replaceAll("Yamato", long)
        .replaceAll("help@kumo.example", `${long}@kumo.example`),
    );
    expect((await measure(page)).width).toBe(320);
  });
});
