/**
 * Runs the stand-in as a program of its own:
 *   node test/stand-ins/shopify/main.ts [--port 4000] [--app-url http://localhost:3000] [--tunnel-port 4100]
 *     [--tls-port 4443] [--mail-url http://localhost:8025] [--state-file .data/shopify.json] [--seed 60]
 * Each may also come from the environment: PORT, APP_URL, TUNNEL_PORT, TLS_PORT, MAIL_URL, STATE_FILE, SEED; and
 * SHOPIFY_API_KEY, SHOPIFY_API_SECRET. Prints one line of JSON with its addresses when it is ready.
 */
import { parseArgs } from "node:util";
import { createShopifyStandIn } from "./shopify-stand-in.ts";
import { openTunnel } from "./tunnel.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string" },
    "app-url": { type: "string" },
    "tunnel-port": { type: "string" },
    "tls-port": { type: "string" },
    "mail-url": { type: "string" },
    "state-file": { type: "string" },
    seed: { type: "string" },
  },
});
const { env } = process;

function portIn(name: string, text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} must be a port number; it is "${text}"`);
  return port;
}

const appUrl = values["app-url"] ?? env["APP_URL"] ?? "http://localhost:3000";
const tunnelPort = portIn("TUNNEL_PORT", values["tunnel-port"] ?? env["TUNNEL_PORT"]);
const tlsPort = portIn("TLS_PORT", values["tls-port"] ?? env["TLS_PORT"]);
const mailUrl = values["mail-url"] ?? env["MAIL_URL"];
const stateFile = values["state-file"] ?? env["STATE_FILE"];
/** Slow enough to see an import's progress. */
const DEMO_BULK = { bulkChunk: 10, bulkPaceMs: 120 };

const standIn = await createShopifyStandIn({
  appUrl,
  port: portIn("PORT", values.port ?? env["PORT"]) ?? 4000,
  seedCount: Number(values.seed ?? env["SEED"] ?? 60),
  ...(env["SHOPIFY_API_KEY"] ? { apiKey: env["SHOPIFY_API_KEY"] } : {}),
  ...(env["SHOPIFY_API_SECRET"] ? { apiSecret: env["SHOPIFY_API_SECRET"] } : {}),
  ...(mailUrl ? { mailUrl } : {}),
  ...(stateFile ? { stateFile, scratchFolder: `${stateFile}.files` } : {}),
  ...(tlsPort === null ? {} : { tlsPort }),
  ...DEMO_BULK,
});
const tunnel =
  tunnelPort === null ? null : await openTunnel({ target: appUrl, frameUrl: standIn.url, port: tunnelPort });
if (tunnel) standIn.settings.appUrl = tunnel.url;
process.stdout.write(
  `${JSON.stringify({ standIn: standIn.url, app: standIn.settings.appUrl, tlsPort: standIn.tlsPort })}\n`,
);

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await tunnel?.close();
  await standIn.close();
}
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stop().catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exitCode = 1;
    });
  });
}
