import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { loader as showToken } from "#app/routes/proxy.$token.ts";
import { action as lookUp, loader as showForm } from "#app/routes/proxy._index.ts";
import { connectShopify } from "#app/shopify.server.ts";
import { signProxyQuery } from "#test/stand-ins/shopify/storefront/sign-proxy.ts";
import type { Try } from "./tries.ts";

/** An answer without what differs each time anyhow: the form's stamp, the page's nonce, and what the sender typed. */
export type Seen = { status: number; headers: string; body: string };

const SECRET = "the app's secret";

/** Sends tries through the app's own handlers, as one patient person would: signed by Shopify, from one address. */
export type Visitor = {
  /** The stamp of a form just shown. */
  stamp(): Promise<string>;
  /** Sends one try; `stamp` stands in where the try brings none of its own. Times the handler alone. */
  send(one: Try, stamp: string): Promise<{ seen: Seen; ms: number }>;
};

export function createVisitor(ctx: Ctx, shopId: ShopId): Visitor {
  connectShopify(ctx, { apiKey: "k", apiSecrets: [SECRET], appUrl: "https://doorstep.test" });
  const request = (path: string, init: RequestInit = {}) => {
    const given = { domain: shopId, pathPrefix: "/apps/track", secret: SECRET, now: new Date() };
    const query = signProxyQuery({ query: new URLSearchParams(), ...given });
    const headers = { "user-agent": "Mozilla/5.0", "x-forwarded-for": "203.0.113.7" };
    return new Request(`https://doorstep.test${path}?${query}`, { ...init, headers });
  };
  const context = { ctx };
  return {
    async stamp() {
      const response = await showForm({ request: request("/proxy"), params: {}, context });
      return STAMP.exec(await response.text())?.[0] ?? "";
    },
    async send(one, stamp) {
      const asked =
        one.kind === "link"
          ? {
              handle: showToken,
              params: { token: one.token },
              request: request(`/proxy/${encodeURIComponent(one.token)}`),
            }
          : {
              handle: lookUp,
              params: {},
              request: request("/proxy", {
                method: "POST",
                body: new URLSearchParams({ stamp: one.stamp ?? stamp, ...one.fields }),
              }),
            };
      const startedAt = performance.now();
      const response = await asked.handle({ request: asked.request, params: asked.params, context });
      const ms = performance.now() - startedAt;
      return { seen: await seenOf(response), ms };
    },
  };
}

const STAMP = /(?<=name="stamp" value=")[^"]*/;
const NONCE = /(?<=nonce[-=]"?)[\w-]+/g;
const TYPED = /(?<=name="(?:order|contact)"\s+value=")[^"]*/g;

async function seenOf(response: Response): Promise<Seen> {
  const body = await response.text();
  return {
    status: response.status,
    headers: JSON.stringify([...response.headers]).replaceAll(NONCE, ""),
    body: body.replace(STAMP, "").replaceAll(NONCE, "").replaceAll(TYPED, ""),
  };
}
