import { createServer } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { createDb } from "#app/db.server.ts";
import { loader as showOrder } from "#app/routes/proxy.$token.ts";
import { connectShopify } from "#app/shopify.server.ts";
import { visitProxy } from "#app/proxy-visit.server.ts";
import { testContext } from "#test/support/context.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { serve } from "../support/serve.ts";
import { API_KEY, SECRET } from "./requests.ts";

// The product's own route behind Remix and Express, as app/web-server.server.ts has it. Beside it the limit: the same server and
// the same door, which then sends an answer that it has kept. What to keep it is told by whoever measures.
const db = createDb(process.env.DATABASE_URL ?? "", 10);
const { ctx } = testContext(db, { now: () => instantFromMs(Date.now()) });
connectShopify(ctx, { apiKey: API_KEY, apiSecrets: [SECRET], appUrl: "https://bench.example.com" });

type Kept = { status: number; headers: Record<string, string>; body: string };
let kept: Kept = { status: 404, headers: {}, body: "" };
process.on("message", (message: unknown) => {
  if (typeof message === "object" && message !== null && "body" in message) kept = message as Kept;
});

const route = (id: string, path: string, loader: unknown) => ({
  [id]: { id, path, parentId: "root", module: { loader } },
});
// The smallest server build Remix accepts: these routes and no assets.
const build = {
  entry: { module: { default: () => new Response("", { status: 404 }) } },
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    ...route("ours", "proxy/:token", showOrder),
    ...route("limit", "limit/:token", (args: Parameters<typeof showOrder>[0]) =>
      visitProxy(args, async () => kept),
    ),
    ...route("bare", "bare/:token", () => {
      const { body, ...init } = kept;
      return new Response(body, init);
    }),
  },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "bench" },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  future: {},
  isSpaMode: false,
} as unknown as ServerBuild;

const app = express();
app.disable("x-powered-by");
const answer = createRequestHandler({ build, mode: "production", getLoadContext: () => ({ ctx }) });
app.all("*", (request, response, next) => void answer(request, response, next));
serve(createServer(app));
