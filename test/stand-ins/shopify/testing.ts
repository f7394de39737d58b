import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiVersion, LogSeverity, shopifyApi } from "@shopify/shopify-api";
import type { ShopifyStandIn } from "./shopify-stand-in.ts";

/** For the tests of the stand-in itself: the app's side of the conversation, by hand. */

type Answer = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  extensions?: {
    cost: {
      requestedQueryCost: number;
      actualQueryCost: number | null;
      throttleStatus: { currentlyAvailable: number };
    };
  };
};
export type Client = ((query: string, variables?: Record<string, unknown>) => Promise<Answer>) & {
  token: string;
};

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

export async function askForToken(
  standIn: ShopifyStandIn,
  shop: string,
  changes: Record<string, unknown> = {},
) {
  const { apiKey, apiSecret } = standIn.settings;
  const body = {
    client_id: apiKey,
    client_secret: apiSecret,
    grant_type: EXCHANGE,
    subject_token: await standIn.idToken(shop),
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
    expiring: "1",
    ...changes,
  };
  const response = await fetch(`${standIn.url}/admin/oauth/access_token`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-standin-host": standIn.shop(shop).profile.domain },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** Installs the app and signs in; the function sends Admin GraphQL. */
export async function signIn(standIn: ShopifyStandIn, shop: string): Promise<Client> {
  standIn.install(shop);
  const { body } = await askForToken(standIn, shop);
  const token = String(body["access_token"]);
  const send = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await fetch(`${standIn.url}/admin/api/2026-10/graphql.json`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-shopify-access-token": token,
        "x-standin-host": standIn.shop(shop).profile.domain,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return Object.assign(send, { token });
}

export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: string };
type Reply = { status: number; body?: string; headers?: Record<string, string> };

/** A server where the app would be: keeps what it gets and answers as told. */
export async function startReceiver(
  reply: (got: Received, count: number) => Reply = () => ({ status: 200 }),
) {
  const received: Received[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const got = {
        method: req.method ?? "",
        path: req.url ?? "",
        headers: req.headers,
        body: Buffer.concat(chunks).toString(),
      };
      received.push(got);
      const { status, body = "", headers = {} } = reply(got, received.length);
      res.writeHead(status, headers);
      res.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    received,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Shopify's own library, set up as the app that the stand-in knows. */
export const shopifysLibrary = ({ settings }: ShopifyStandIn) =>
  shopifyApi({
    apiKey: settings.apiKey,
    apiSecretKey: settings.apiSecret,
    apiVersion: ApiVersion.October26,
    hostName: "localhost",
    isEmbeddedApp: true,
    logger: { level: LogSeverity.Error },
  });

/** Where no app answers: for tests that need none. */
export const NO_APP = { appUrl: "http://localhost:1", webhookBackoffMs: [] };
