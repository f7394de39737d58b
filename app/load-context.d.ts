import type { Ctx } from "./context.server.ts";

// What the server hands to every loader and action (getLoadContext in the web server).
declare module "@remix-run/server-runtime" {
  // Merging into Remix's own interface needs the interface form.
  interface AppLoadContext {
    ctx: Ctx;
  }
}
