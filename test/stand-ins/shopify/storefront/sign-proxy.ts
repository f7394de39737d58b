import { createHmac } from "node:crypto";

type ProxyRequest = { query: URLSearchParams; domain: string; pathPrefix: string; secret: string; now: Date };

/**
 * The query an app gets through the app proxy: the visitor's own parameters, Shopify's, and the signature over all of
 * them ("key=value" sorted, several values of one key joined by commas, nothing between the pairs).
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function signProxyQuery({ query, domain, pathPrefix, secret, now }: ProxyRequest): URLSearchParams {
  const signed = new URLSearchParams(query);
  // A visitor cannot speak for Shopify: these parameters are Shopify's alone.
  for (const own of ["signature", "hmac"]) signed.delete(own);
  signed.set("shop", domain);
  signed.set("logged_in_customer_id", "");
  signed.set("path_prefix", pathPrefix);
  signed.set("timestamp", String(Math.floor(now.getTime() / 1000)));
  const keys = [...new Set(signed.keys())];
  const message = keys
    .map((key) => `${key}=${signed.getAll(key).join(",")}`)
    .toSorted(byBytes)
    .join("");
  signed.set("signature", createHmac("sha256", secret).update(message).digest("hex"));
  return signed;
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
