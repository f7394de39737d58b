import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Ctx } from "./context.server.ts";
import type { Answer } from "./features/tracking-page/tracking-page.server.ts";
import { parseVisit, type Visit } from "./features/tracking-page/visit.ts";
import { authenticate } from "./shopify.server.ts";

/**
 * The door of every page that a shopper sees on the shop's own domain: lets in what Shopify's app proxy signed (400 for
 * anything else) and takes the shop from what was signed. https://shopify.dev/docs/apps/build/online-store/app-proxies
 */
export async function visitProxy(
  { request, context }: LoaderFunctionArgs,
  work: (ctx: Ctx, visit: Visit) => Promise<Answer>,
): Promise<Response> {
  await authenticate.appProxy(request);
  const visit = parseVisit(new URL(request.url).searchParams, request.headers);
  if (!visit) return new Response(null, { status: 400 });
  // Asking for the head alone is nobody's look.
  const asked = request.method === "HEAD" ? { ...visit, isCounted: false } : visit;
  const { status, headers, body } = await work(context.ctx, asked);
  // An empty text is a body all the same, which a 204 must not have.
  return new Response(body || null, { status, headers });
}
