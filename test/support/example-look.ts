import type { Page } from "playwright-core";
import { DEFAULT_BRAND, parseBrand } from "#app/features/brand/brand.ts";
import { EMBLEMS } from "#test/stand-ins/shopify/seed/emblems.ts";

/** Brands to look at pages in: ours for shops that have set none, and one full of colour. */
export const EXAMPLE_BRANDS = {
  plain: DEFAULT_BRAND,
  colorful: parseBrand({
    accent: "#ff5a36",
    ink: "#2b1512",
    quiet: "#7a5a52",
    page: "#fff3ec",
    font: "rounded",
    radius: 20,
    social: [
      { kind: "instagram", url: "https://instagram.com/example" },
      { kind: "line", url: "https://line.me/example" },
    ],
  }),
};

/** Pictures of products that every example has; `drawPictures` draws them. */
export const EXAMPLE_PICTURE = (name: string): string =>
  `https://cdn.shopify.com/s/files/example/${name.replace(/[^a-z0-9]+/gi, "-")}.jpg`;

const DRAWN = Object.values(EMBLEMS);
const SOFT = ["#e8efe6", "#f3ebdd", "#e6ecf3", "#f4e6e2", "#ece8f3", "#e3f0ef"];

function drawPicture(name: string): string {
  const place = name.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600"><rect width="600" height="600" fill="${SOFT[place % SOFT.length]}"/><circle cx="300" cy="310" r="185" fill="#fff" opacity=".65"/><path transform="translate(110 120) scale(3.8)" d="${DRAWN[place % DRAWN.length]}" fill="none" stroke="#40463f" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

/** Answers for Shopify's picture server, so that pages show pictures and nothing leaves the machine. */
export async function drawPictures(page: Page): Promise<void> {
  await page.route("https://cdn.shopify.com/**", (route) =>
    route.fulfill({
      contentType: "image/svg+xml",
      body: drawPicture(new URL(route.request().url()).pathname),
    }),
  );
}
