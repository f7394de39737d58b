import { ask } from "./channel.ts";

/**
 * Requests of the app's page to its own server carry a fresh session token; a 401 that asks for it is tried once more,
 * and the server may send the whole admin elsewhere.
 * https://shopify.dev/docs/api/app-home/apis/authentication-and-data/resource-fetching-api
 */
export function interceptFetch(): void {
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== window.location.origin) return plainFetch(input, init);
    const again = request.clone();
    let response = await plainFetch(await withToken(request));
    if (response.status === 401 && response.headers.get("x-shopify-retry-invalid-session-request") === "1") {
      response = await plainFetch(await withToken(again));
    }
    const elsewhere = response.headers.get("x-shopify-api-request-failure-reauthorize-url");
    if (elsewhere) window.open(elsewhere, "_top");
    return response;
  };
}

async function withToken(request: Request): Promise<Request> {
  const headers = new Headers(request.headers);
  if (!headers.has("authorization")) headers.set("authorization", `Bearer ${await ask("idToken")}`);
  headers.set("x-requested-with", "XMLHttpRequest");
  return new Request(request, { headers });
}

/** The bounce page (?shopify-reload=URL) waits for a token and goes back to where it came from with it. */
export function finishBounce(): void {
  const reload = new URLSearchParams(window.location.search).get("shopify-reload");
  if (reload === null) return;
  const target = new URL(reload, window.location.origin);
  if (target.origin !== window.location.origin) throw new Error("shopify-reload leads to another site");
  void ask("idToken").then((token) => {
    target.searchParams.set("id_token", token);
    window.location.replace(target);
  });
}
