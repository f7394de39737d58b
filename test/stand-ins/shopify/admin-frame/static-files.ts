import { fileURLToPath } from "node:url";
import type { Exchange } from "../http/exchange.ts";

const bundles = new Map<string, Promise<string>>();

/** A script for the browser, bundled from TypeScript when it is first asked for. */
async function bundle(name: "app-bridge" | "admin-frame"): Promise<string> {
  const { build } = await import("vite");
  const entry = fileURLToPath(new URL(`browser/${name}.ts`, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: "silent",
    envFile: false,
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: "iife", entryFileNames: `${name}.js` } },
    },
  });
  const [output] = [result].flat();
  const chunk = output && "output" in output ? output.output[0] : null;
  if (!chunk) throw new Error(`Vite made nothing of ${name}.ts`);
  return chunk.code;
}

async function send(exchange: Exchange, name: "app-bridge" | "admin-frame"): Promise<void> {
  const made = bundles.get(name) ?? bundle(name);
  bundles.set(name, made);
  exchange.send(200, await made, {
    "content-type": "text/javascript; charset=utf-8",
    "access-control-allow-origin": "*",
    "cache-control": "no-store",
  });
}

/** GET /shopifycloud/app-bridge.js */
export const sendAppBridge = (exchange: Exchange): Promise<void> => send(exchange, "app-bridge");
export const sendFrameScript = (exchange: Exchange): Promise<void> => send(exchange, "admin-frame");
