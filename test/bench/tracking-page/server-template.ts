import "@shopify/shopify-app-remix/adapters/node";
import { createServer } from "node:http";
import { PassThrough } from "node:stream";
import { createRequestHandler } from "@remix-run/express";
import {
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
  type ServerBuild,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { Session } from "@shopify/shopify-api";
import { ApiVersion, AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import express from "express";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { createDb } from "#app/db.server.ts";
import { serve } from "../support/serve.ts";
import { API_KEY, SECRET } from "./requests.ts";
import { loadOrder, Page, Root } from "./template-page.ts";

// What Shopify's template gives: authenticate.public.appProxy with its session storage on Prisma, a loader of Prisma queries, and a
// React page that is rendered as a stream and hydrated.
const db = createDb(process.env.DATABASE_URL ?? "", 10);
const shopify = shopifyApp({
  apiKey: API_KEY,
  apiSecretKey: SECRET,
  apiVersion: ApiVersion.October26,
  appUrl: "https://bench.example.com",
  scopes: ["read_orders"],
  distribution: AppDistribution.AppStore,
  logger: { log: () => {} },
  sessionStorage: {
    async loadSession(id) {
      const shop = id.replace("offline_", "");
      await db.session.findUnique({ where: { shopId_id: { shopId: shop, id } } });
      return new Session({
        id,
        shop,
        state: "",
        isOnline: false,
        scope: "read_orders",
        accessToken: "shpat_bench",
      });
    },
    storeSession: async () => true,
    deleteSession: async () => true,
    deleteSessions: async () => true,
    findSessionsByShop: async () => [],
  },
});

async function loader({ request, params }: LoaderFunctionArgs) {
  await shopify.authenticate.public.appProxy(request);
  const shop = new URL(request.url).searchParams.get("shop") ?? "";
  return Response.json(await loadOrder(db, shop, params["token"] ?? ""));
}

function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
): Promise<Response> {
  headers.set("content-type", "text/html; charset=utf-8");
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      createElement(RemixServer, { context: remix, url: request.url }),
      {
        onShellReady() {
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: reject,
      },
    );
  });
}

const ids = { root: "root", page: "routes/track" };
const asset = (id: string, path: string) => ({
  id,
  path,
  hasAction: false,
  hasLoader: id === ids.page,
  hasErrorBoundary: false,
  module: `/assets/${id}.js`,
  imports: ["/assets/vendor.js"],
});
const build = {
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: ids.root, path: "", module: { default: Root } },
    [ids.page]: { id: ids.page, path: "proxy/:token", parentId: "root", module: { default: Page, loader } },
  },
  assets: {
    entry: { imports: ["/assets/vendor.js"], module: "/assets/entry.js" },
    routes: {
      root: asset(ids.root, ""),
      [ids.page]: { ...asset(ids.page, "proxy/:token"), parentId: "root" },
    },
    url: "/assets/manifest.js",
    version: "bench",
  },
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
