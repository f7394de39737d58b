import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import type { Ctx } from "./context.server.ts";
import type { Env } from "./env.server.ts";
import type { Inbox } from "./features/inbox/inbox.server.ts";
import { MAIL_HOOKS } from "./features/mail-events/hook-address.ts";
import { createMailDoor } from "./mail-door.server.ts";
import { createTrackingDoor, TRACKING_HOOKS } from "./tracking-door.server.ts";
import { createWebhookDoor } from "./webhook-door.server.ts";

export type WebServer = { port: number; close(): Promise<void> };

const BUILD = path.resolve(import.meta.dirname, "../build");
const A_YEAR = { immutable: true, maxAge: "1y" } as const;

/** Serves webhooks, pages and assets. */
export async function startWebServer(ctx: Ctx, env: Env, inbox: Inbox): Promise<WebServer> {
  const receiveWebhook = createWebhookDoor(inbox, env.shopify.apiSecrets, ctx.log);
  const receiveTracking = createTrackingDoor(ctx, inbox);
  const receiveMailNews = createMailDoor(ctx, inbox);
  const pages = await pageHandler(ctx);
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/webhooks/")) void receiveWebhook(request, response);
    else if (request.url?.startsWith(TRACKING_HOOKS)) void receiveTracking(request, response);
    else if (request.url?.startsWith(MAIL_HOOKS)) void receiveMailNews(request, response);
    else if (request.url === "/healthz") void answerHealth(ctx, response);
    else pages(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(env.port, resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : env.port,
    close: () => close(server, inbox),
  };
}

/** Remix behind Express, with the built assets in front. */
async function pageHandler(ctx: Ctx): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  // Built by Vite, so there is no type to import; its shape is Remix's own.
  const build = (await import(path.join(BUILD, "server/index.js"))) as ServerBuild;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", true);
  app.use("/assets", express.static(path.join(BUILD, "client/assets"), A_YEAR));
  app.use(express.static(path.join(BUILD, "client"), { maxAge: "1h" }));
  const answer = createRequestHandler({ build, mode: "production", getLoadContext: () => ({ ctx }) });
  // It hands what goes wrong to `next` and never rejects.
  app.all("*", (request, response, next) => void answer(request, response, next));
  return app;
}

/** For load balancers and compose: 200 as long as the database answers. */
async function answerHealth(ctx: Ctx, response: ServerResponse): Promise<void> {
  const healthy = await ctx.db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  response
    .writeHead(healthy ? 200 : 503, { "content-type": "text/plain" })
    .end(healthy ? "ok" : "database unreachable");
}

/** Stops accepting, lets running requests end, and leaves nothing accepted unwritten. */
async function close(server: Server, inbox: Inbox): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await inbox.drained();
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(patience);
}
