import type { RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { READY_NAMES } from "#app/features/page-designs/ready/ready-designs.ts";
import { axeFindings } from "#test/support/axe.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { EVERY_BLOCK } from "#test/support/every-block.ts";
import { drawPictures, EXAMPLE_BRANDS } from "#test/support/example-look.ts";
import { EXAMPLE_STATES, renderExample, THEME_SHELL, type Example } from "#test/support/tracking-examples.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Screen = { width: number; dark?: boolean; reducedMotion?: boolean };

async function withPage<Result>(screen: Screen, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage({
    viewport: { width: screen.width, height: 800 },
    colorScheme: screen.dark ? "dark" : "light",
    reducedMotion: screen.reducedMotion ? "reduce" : "no-preference",
  });
  await drawPictures(page);
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

/** What is wrong by state; nothing is wrong with a state that is not named. */
async function findings<Finding>(
  look: (state: string) => Promise<Finding | null>,
  states = EXAMPLE_STATES,
): Promise<Record<string, Finding>> {
  const found: Record<string, Finding> = {};
  for (const state of states) {
    const finding = await look(state);
    if (finding !== null) found[state] = finding;
  }
  return found;
}

/** Colours take axe the longest and are the same in all states; they have tests of their own. */
const WITHOUT_COLORS = { rules: { "color-contrast": { enabled: false } } };

/** Those that differ in what is on the page, not only in its words. */
const DISTINCT = [
  "expected",
  "delivered",
  "severalParcels",
  "actionRequired",
  "preparing",
  "returning",
  "again",
];

const opened = (markup: string): string => markup.replaceAll("<details", "<details open");

// All states of all designs, in all languages and widths: node tools/screenshots.ts --axe
test.each(READY_NAMES)(
  "axe finds nothing wrong in the states of %s, opened details included",
  async (ready) => {
    const found = await withPage({ width: 375 }, (page) =>
      findings(
        async (state) => {
          await page.setContent(opened(renderExample({ state, ready, frame: "page" })));
          return complaintsOf(page, WITHOUT_COLORS);
        },
        ready === "calm" ? EXAMPLE_STATES : DISTINCT,
      ),
    );
    expect(found).toEqual({});
  },
);

test("axe finds nothing wrong with every block there is, in each design, narrow and wide", async () => {
  for (const width of [375, 1280])
    await withPage({ width }, async (page) => {
      for (const ready of READY_NAMES) {
        const example = {
          state: "severalParcels",
          ready,
          brand: EXAMPLE_BRANDS.colorful,
          design: EVERY_BLOCK,
        };
        await page.setContent(opened(renderExample({ ...example, frame: "page" })));
        expect({ ready, width, wrong: await complaintsOf(page) }).toEqual({ ready, width, wrong: null });
      }
    });
});

test.each([false, true])(
  "all words can be read where they stand in each design (dark screen: %s)",
  async (dark) => {
    await withPage({ width: 375, dark }, async (page) => {
      for (const brand of Object.values(EXAMPLE_BRANDS))
        for (const ready of READY_NAMES) {
          // Its parcels are in trouble, on their way and delivered.
          await page.setContent(renderExample({ state: "severalParcels", ready, frame: "page", brand }));
          const wrong = await complaintsOf(page, { runOnly: ["color-contrast"] });
          expect({ ready, wrong }).toEqual({ ready, wrong: null });
        }
    });
  },
);

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
      await page.setContent(THEME_SHELL(renderExample({ state, language: "ja", frame: "theme" })));
      return complaintsOf(page, { rules: { ...WITHOUT_COLORS.rules, region: { enabled: false } } });
    }, DISTINCT),
  );
  expect(found).toEqual({});
});

/** Parts that stick out sideways, and targets too small for a thumb. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const targets = [...document.querySelectorAll(".doorstep :is(a, button, input, summary)")];
    return {
      width: document.documentElement.scrollWidth,
      small: targets
        .filter((target) => box(target).height > 0 && !target.closest(".ds-hidden"))
        .filter((target) => box(target).height < 43.5)
        .map((target) => target.outerHTML.slice(0, 100)),
    };
  });

const NARROW: Partial<Example>[] = [
  { language: "de", ready: "calm" },
  { language: "es", ready: "editorial" },
  { language: "ja", ready: "bold" },
  { language: "ar", ready: "calm" },
  { language: "de", ready: "bold", frame: "theme" },
];

test.each(NARROW)("everything fits a 320 px screen and every target a thumb: %o", async (look) => {
  const found = await withPage({ width: 320 }, (page) =>
    findings(async (state) => {
      const body = opened(renderExample({ frame: "page", ...look, state }));
      await page.setContent(look.frame === "theme" ? THEME_SHELL(body) : body);
      const { width, small } = await measure(page);
      return width === 320 && small.length === 0 ? null : { width, small };
    }, DISTINCT),
  );
  expect(found).toEqual({});
});

test("long words, numbers and addresses do not widen a page, whatever is on it", async () => {
  await withPage({ width: 320 }, async (page) => {
    const long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(3);
    for (const ready of READY_NAMES) {
      const drawn = renderExample({
        state: "delivered",
        language: "de",
        ready,
        frame: "page",
        design: (design) => EVERY_BLOCK(design, long.slice(0, 58)),
      });
      await page.setContent(
        opened(drawn)
          .replaceAll("Cast-iron teapot", long)
          .replaceAll("4001-2345-6782", "9".repeat(120))
          .replaceAll("Yamato", long)
          .replaceAll("COMEBACK10", "COMEBACK10".repeat(6))
          .replaceAll("help@kumo.example", `${long}@kumo.example`),
      );
      expect({ ready, width: (await measure(page)).width }).toEqual({ ready, width: 320 });
    }
  });
});

test("letters twice as large cut nothing off and widen nothing", async () => {
  await withPage({ width: 640 }, async (page) => {
    for (const ready of READY_NAMES) {
      await page.setContent(renderExample({ state: "severalParcels", language: "de", ready, frame: "page" }));
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      expect({ ready, width: (await measure(page)).width }).toEqual({ ready, width: 640 });
    }
  });
});

test("what runs from right to left begins at the right: progress, list and arrows", async () => {
  await withPage({ width: 1280 }, async (page) => {
    await page.setContent(renderExample({ state: "expected", language: "ar", ready: "bold", frame: "page" }));
    const sides = await page.evaluate(() => {
      const leftOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
      return {
        first: leftOf(".ds-step:first-child"),
        last: leftOf(".ds-step:last-child"),
        main: leftOf(".ds-main"),
        side: leftOf(".ds-side"),
        truck: getComputedStyle(document.querySelector(".ds-flip") ?? document.body).transform,
      };
    });
    expect(sides.first).toBeGreaterThan(sides.last);
    expect(sides.main).toBeGreaterThan(sides.side);
    expect(sides.truck).toBe("matrix(-1, 0, 0, 1, 0, 0)");
  });
});

test("nothing moves for who asked for that", async () => {
  await withPage({ width: 375, reducedMotion: true }, async (page) => {
    await page.setContent(renderExample({ state: "delivered", design: EVERY_BLOCK, frame: "page" }));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll(".doorstep *")].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration !== "0s" || animationName !== "none";
      }),
    );
    expect(moving).toEqual([]);
  });
});

test("keys alone reach everything that can be pressed, in the order in which it is read", async () => {
  await withPage({ width: 1280 }, async (page) => {
    await page.setContent(renderExample({ state: "expected", design: EVERY_BLOCK, frame: "page" }));
    const wanted = await page
      .locator(".doorstep :is(a, button, summary):visible")
      .evaluateAll((all) => all.map((one) => (one.textContent ?? "").trim()));
    const reached: string[] = [];
    for (const _ of wanted) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => (document.activeElement?.textContent ?? "").trim()));
    }
    expect(reached).toEqual(wanted);
    const outline = await page.evaluate(() =>
      document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : "",
    );
    expect(outline).toBe("solid");
  });
});

test("the script shows what it can do: copy, share, a map on demand; and tells of mail that is asked for", async () => {
  await withPage({ width: 375 }, async (page) => {
    const told: string[] = [];
    await page.route("https://shop.example/**", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: renderExample({ state: "expected", design: EVERY_BLOCK, frame: "page" }),
      }),
    );
    await page.route("https://shop.example/apps/track/seen", async (route) => {
      told.push(route.request().postData() ?? "");
      await route.fulfill({ status: 204 });
    });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("https://shop.example/apps/track/x");
    await page.getByRole("button", { name: "Copy" }).first().click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("4001-2345-6782");
    await page.getByRole("button", { name: "Share this page" }).waitFor();
    await page.evaluate(() => {
      document.addEventListener("click", (event) => event.preventDefault());
    });
    await page.getByRole("link", { name: /^\+81/ }).click();
    await expect
      .poll(() => told)
      .toContainEqual(expect.stringMatching(/order=\w+&page=&block=support&kind=phone/));
  });
});
