import { Agent, getGlobalDispatcher, setGlobalDispatcher, type Dispatcher } from "undici";

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Sends every fetch of this process for https://{shop}.myshopify.com to the stand-in, which reads the shop from
 * `x-standin-host`. Requests to this machine pass; anything else is refused, so that nothing unexpected leaves it.
 * Returns a function that puts the old dispatcher back.
 */
export function sendShopifyTo(standInUrl: string): () => void {
  const before = getGlobalDispatcher();
  const agent = new Agent();
  setGlobalDispatcher(
    agent.compose((dispatch) => (options, handler) => dispatch(redirected(options, standInUrl), handler)),
  );
  return () => setGlobalDispatcher(before);
}

function redirected(options: Dispatcher.DispatchOptions, standInUrl: string): Dispatcher.DispatchOptions {
  const origin = new URL(String(options.origin));
  if (origin.hostname.endsWith(".myshopify.com")) {
    return {
      ...options,
      origin: new URL(standInUrl).origin,
      headers: withHeader(options.headers, "x-standin-host", origin.hostname),
    };
  }
  if (LOCAL.has(origin.hostname)) return options;
  throw new Error(
    `Request to ${origin.origin}${options.path.split("?")[0]} refused: with the Shopify stand-in loaded only shops' *.myshopify.com and this machine can be reached`,
  );
}

/** Headers come as a flat list, as an object or as pairs, whoever made the request. */
function withHeader(
  headers: Dispatcher.DispatchOptions["headers"],
  name: string,
  value: string,
): string[] | Record<string, string | string[] | undefined> {
  if (!headers) return { [name]: value };
  if (Array.isArray(headers)) return [...headers.map(String), name, value];
  if (Symbol.iterator in headers) return { ...Object.fromEntries(headers), [name]: value };
  return { ...headers, [name]: value };
}
