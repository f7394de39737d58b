import "@shopify/shopify-app-remix/adapters/node";
import { createRequestHandler } from "@remix-run/express";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { Session } from "@shopify/shopify-api";
import { ApiVersion, AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import express from "express";
import { createServer } from "node:http";
import { createDb } from "#app/db.server.ts";
import { SECRET, SHOP } from "./deliveries.ts";
import { serve } from "../support/serve.ts";

// What Shopify's template gives: a Remix action with authenticate.webhook and one Prisma create. Its session storage reads
// the shop's session with one Prisma query, as the template's does.
const db = createDb(process.env.DATABASE_URL ?? "", 32);
const sessionId = `offline_${SHOP}`;
await db.session.upsert({
  where: { shopId_id: { shopId: SHOP, id: sessionId } },
  create: { shopId: SHOP, id: sessionId, isOnline: false, state: "", accessTokenSealed: "shpat_bench" },
  update: {},
});
const shopify = shopifyApp({
  apiKey: "bench-key",
  apiSecretKey: SECRET,
  apiVersion: ApiVersion.October26,
  appUrl: "https://bench.example.com",
  scopes: ["read_orders"],
  distribution: AppDistribution.AppStore,
  future: { unstable_newEmbeddedAuthStrategy: true },
  sessionStorage: {
    async loadSession(id) {
      const row = await db.session.findUnique({ where: { shopId_id: { shopId: SHOP, id } } });
      return row
        ? new Session({
            id,
            shop: SHOP,
            state: "",
            isOnline: false,
            scope: "read_orders",
            accessToken: "shpat_bench",
          })
        : undefined;
    },
    storeSession: async () => true,
    deleteSession: async () => true,
    deleteSessions: async () => true,
    findSessionsByShop: async () => [],
  },
});

async function action({ request }: ActionFunctionArgs) {
  const { topic, shop, webhookId, payload } = await shopify.authenticate.webhook(request);
  await db.inboxBody.create({
    data: {
      shopId: shop,
      bodyId: webhookId,
      bytesSealed: Buffer.from(`${topic} ${JSON.stringify(payload)}`),
    },
  });
  return new Response();
}

const route = { id: "routes/webhooks", path: "webhooks/shopify", parentId: "root", module: { action } };
// The smallest server build Remix accepts: two routes and no assets.
const build = {
  entry: { module: { default: () => new Response("", { status: 404 }) } },
  routes: { root: { id: "root", path: "", module: { default: () => null } }, [route.id]: route },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "bench" },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  future: {},
  isSpaMode: false,
} as unknown as ServerBuild;

const app = express();
app.disable("x-powered-by");
const answer = createRequestHandler({ build, mode: "production" });
app.all("*", (request, response, next) => void answer(request, response, next));
serve(createServer(app));
