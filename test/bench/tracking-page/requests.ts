import { signProxyQuery } from "#test/stand-ins/shopify/storefront/sign-proxy.ts";

export const API_KEY = "bench-key";
export const SECRET = "the app's secret";

/** What Shopify's app proxy hands on for a shopper, signed now: a signature is good for a minute and a half. */
export function signedPath(path: string, shopId: string): string {
  const query = signProxyQuery({
    query: new URLSearchParams(),
    domain: shopId,
    pathPrefix: "/apps/track",
    secret: SECRET,
    now: new Date(),
  });
  return `${path}?${query}`;
}

export const requestFor = (path: string): Buffer =>
  Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: bench.example.com\r\naccept: text/html\r\naccept-language: en-US,en;q=0.9\r\n` +
      "user-agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15\r\nx-forwarded-for: 203.0.113.7\r\n\r\n",
  );
