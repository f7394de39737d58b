import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from "vitest";
import { launchBrowser, newVisitor, PHONE } from "#test/support/browser.ts";
import { createShopifyStandIn, type ShopifyStandIn } from "../shopify-stand-in.ts";
import { findProduct } from "../products/shop-products.ts";
import { DEMO_SHOP } from "../state/shop-profiles.ts";
import { startReceiver, type Received } from "../testing.ts";

/** A page of an app that uses App Bridge by hand, with Shopify's own address for the script. */
const PAGE = (path: string) => `<!doctype html><html lang="en"><head>
<meta name="shopify-api-key" content="key"><script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script></head><body>
<ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/shipments">Shipments</a><a href="/app/settings">Settings</a></ui-nav-menu>
<ui-title-bar title="Parcels"><button id="act" variant="primary">Refresh</button></ui-title-bar>
<ui-save-bar id="bar"><button variant="primary" id="save">Save</button><button id="discard">Discard</button></ui-save-bar>
<ui-modal id="sure"><ui-title-bar title="Really?"><button id="yes" variant="primary">Yes</button></ui-title-bar></ui-modal>
<h1 id="where">${path}</h1><ul id="log"></ul><a id="away" href="/app/settings">go</a>
<script>
const log = (text) => document.querySelector("#log").insertAdjacentHTML("beforeend", "<li>" + text + "</li>");
document.querySelector("#act").onclick = () => shopify.toast.show("Refreshed", { action: "Undo", onAction: () => log("undone") });
document.querySelector("#save").onclick = () => { log("saved"); shopify.saveBar.hide("bar"); };
document.querySelector("#discard").onclick = () => { log("discarded"); shopify.saveBar.hide("bar"); };
document.querySelector("#yes").onclick = () => { log("yes"); shopify.modal.hide("sure"); };
document.querySelector("#sure").content.innerHTML = "<p>All of it</p>";
document.addEventListener("shopify:navigate", (event) => { const to = event.target.getAttribute("href"); history.pushState(null, "", to); document.querySelector("#where").textContent = to; });
fetch("/api").then((response) => response.text()).then(log);
</script></body></html>`;

let standIn: ShopifyStandIn;
let app: Awaited<ReturnType<typeof startReceiver>>;
let browser: Browser;
let page: Page;
let frame: FrameLocator;

function answer({ path, headers }: Received) {
  const { pathname } = new URL(path, "http://app");
  if (pathname === "/api") return { status: 200, body: String(headers.authorization).replace(/\..*/, "") };
  // Shopify's admin and nobody else may frame the app.
  return {
    status: 200,
    body: PAGE(pathname),
    headers: {
      "content-type": "text/html",
      "content-security-policy": `frame-ancestors https://${DEMO_SHOP} https://admin.shopify.com;`,
    },
  };
}

beforeAll(async () => {
  app = await startReceiver(answer);
  standIn = await createShopifyStandIn({ appUrl: app.url, webhookBackoffMs: [], tlsPort: 0 });
  browser = await launchBrowser(standIn.tlsPort);
});
afterAll(async () => {
  await browser.close();
  await standIn.close();
  await app.close();
});
beforeEach(async () => {
  standIn.install(DEMO_SHOP);
  page = await (await newVisitor(browser)).newPage();
  frame = page.frameLocator("#app-iframe");
});
afterEach(() => page.context().close());

const open = async (path = "/app") => {
  await page.goto(`https://admin.shopify.com/store/doorstep-demo/apps/doorstep${path}`);
  // Its requests carry a session token: the app has talked with the admin.
  await frame.getByText("Bearer eyJ").waitFor();
};

test("an app is installed before it is opened", async () => {
  await standIn.uninstall(DEMO_SHOP);
  await page.goto("https://admin.shopify.com/store/doorstep-demo/apps/doorstep");
  await page.getByRole("button", { name: "Install app" }).click();
  await frame.getByText("Bearer eyJ").waitFor();
  expect(standIn.shop(DEMO_SHOP).scopes).toEqual(standIn.settings.app.scopes);
});

test("the app is framed with what Shopify sends, and its path stays in the address", async () => {
  await open("/app/shipments?page=2");
  const first = new URL(
    app.received.findLast(({ path }) => path.startsWith("/app/shipments"))?.path ?? "",
    "http://app",
  ).searchParams;
  expect([...first.keys()].toSorted()).toEqual([
    "embedded",
    "hmac",
    "host",
    "id_token",
    "locale",
    "page",
    "session",
    "shop",
    "timestamp",
  ]);
  await page.locator("nav.side").getByRole("link", { name: "Settings" }).click();
  await frame.getByRole("heading", { name: "/app/settings" }).waitFor();
  await page.waitForURL("**/apps/doorstep/app/settings");
  await page.reload();
  await frame.getByRole("heading", { name: "/app/settings" }).waitFor();
});

test("title bar, toast and modal do what the app asked", async () => {
  await open();
  expect(await page.locator("#title").textContent()).toBe("Parcels");
  await page.getByRole("button", { name: "Refresh" }).click();
  await page.getByText("Refreshed").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await frame.getByText("undone").waitFor();
  await frame.locator("body").evaluate(() => window.shopify.modal.show("sure"));
  await frame.getByRole("dialog", { name: "Really?" }).getByText("All of it").waitFor();
  await frame.getByRole("button", { name: "Yes" }).click();
  await frame.getByText("yes", { exact: true }).waitFor();
});

test("the merchant picks products, and the app gets those that were picked before too", async () => {
  await open();
  const [board, throwId] = ["walnut-board", "linen-throw"].map(
    (handle) => `gid://shopify/Product/${findProduct(standIn.shop(DEMO_SHOP), handle)?.id}`,
  );
  const picked = frame.locator("body").evaluate(
    async (_body, ids) =>
      (
        await window.shopify.resourcePicker({
          type: "product",
          multiple: true,
          selectionIds: [{ id: ids ?? "" }],
        })
      )?.map(({ id }) => id),
    board,
  );
  const dialog = page.getByRole("dialog", { name: "Add products" });
  await dialog.getByRole("searchbox", { name: "Search" }).fill("linen");
  await dialog.getByRole("checkbox", { name: "Linen throw" }).check();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  expect(new Set(await picked)).toEqual(new Set([board, throwId]));
});

test("a picker that is closed hands over nothing", async () => {
  await open();
  const picked = frame
    .locator("body")
    .evaluate(async () => (await window.shopify.resourcePicker({ type: "collection" })) ?? "nothing");
  const dialog = page.getByRole("dialog", { name: "Add collections" });
  await dialog.getByRole("radio", { name: "Made to order" }).check();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await picked).toBe("nothing");
});

test("with unsaved changes nobody leaves without being asked", async () => {
  await open();
  await frame.locator("body").evaluate(() => window.shopify.saveBar.show("bar"));
  await page.getByText("Unsaved changes", { exact: true }).waitFor();
  await frame.locator("#away").click();
  await page.getByRole("button", { name: "Stay" }).click();
  expect(await frame.locator("#where").textContent()).toBe("/app");
  await page.locator("nav.side").getByRole("link", { name: "Shipments" }).click();
  await page.getByRole("button", { name: "Leave page" }).click();
  await frame.getByRole("heading", { name: "/app/shipments" }).waitFor();
  await frame.getByText("discarded").waitFor();
  await page.locator("#save-bar").waitFor({ state: "hidden" });
});

test("the merchant's language is the app's, and the place is kept", async () => {
  await open("/app/settings");
  await page.getByRole("link", { name: "日本語" }).click();
  await frame.getByRole("heading", { name: "/app/settings" }).waitFor();
  expect(app.received.findLast(({ path }) => path.startsWith("/app/settings"))?.path).toContain("locale=ja");
});

test("on a phone the menu opens and closes", async () => {
  await page.setViewportSize(PHONE);
  await open();
  await page.getByText("Menu").click();
  await page.locator("details.menu").getByRole("link", { name: "Shipments" }).click();
  await frame.getByRole("heading", { name: "/app/shipments" }).waitFor();
  expect(await page.locator("details.menu").getAttribute("open")).toBeNull();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test("a page without a session token comes back with one through the bounce page", async () => {
  await page.goto(
    "https://admin.shopify.com/store/doorstep-demo/apps/doorstep/auth/session-token?shopify-reload=%2Fapp%2Fshipments%3Fa%3D1",
  );
  await frame.getByRole("heading", { name: "/app/shipments" }).waitFor();
  expect(app.received.findLast(({ path }) => path.startsWith("/app/shipments"))?.path).toMatch(
    /a=1&id_token=eyJ/,
  );
});
