import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Ctx } from "./context.server.ts";
import { findAccess } from "./features/headless/headless.server.ts";
import { refuse, type Refusal } from "./features/headless/refusal.ts";
import { countApiRequest } from "./features/look-up/look-up.server.ts";
import { LANGUAGES } from "./features/tracking-page/texts/languages.ts";
import { householdOf } from "./features/tracking-page/visit.ts";
import type { HeadlessVisit } from "./flows/answer-headless.server.ts";
import { parseShopId } from "./lib/ids.ts";
import { acceptedLocales, matchLocale } from "./lib/locales.ts";

const PRIVATE = {
  "Content-Type": "application/json; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
  // Who asks decides what may be read, so no cache may hand one's answer to another.
  Vary: "Origin",
};
const PREFLIGHT = {
  "Access-Control-Allow-Methods": "GET, POST",
  "Access-Control-Allow-Headers": "Authorization, Content-Type",
  "Access-Control-Max-Age": "600",
};

/**
 * The door of the JSON endpoints: lets in shops that have switched them on, answers browsers' questions before a request,
 * and lets pages of the origins that the merchant listed read the answer. Cookies play no part.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export async function visitHeadless(
  { request, params, context }: LoaderFunctionArgs,
  work: (ctx: Ctx, visit: HeadlessVisit) => Promise<object | Refusal>,
): Promise<Response> {
  const { ctx } = context;
  const shopId = parseShopId(params.shop);
  const access = shopId && (await findAccess(ctx, shopId));
  if (!shopId || !access) return respond(refuse("not_found"));
  const origin = request.headers.get("origin");
  const isListed = origin !== null && access.origins.includes(origin);
  const cors: Record<string, string> = isListed ? { "Access-Control-Allow-Origin": origin } : {};
  if (request.method === "OPTIONS")
    return new Response(null, {
      status: 204,
      headers: { ...cors, ...(isListed ? PREFLIGHT : {}), Vary: "Origin", "Cache-Control": "no-store" },
    });
  if (origin !== null && !isListed) return respond(refuse("origin_not_allowed"));
  const visit = {
    shopId,
    address: householdOf(request.headers.get("x-forwarded-for")),
    wishes: wishesOf(request),
  };
  const wait = await countApiRequest(ctx, shopId, visit.address);
  return respond(wait ? refuse("rate_limited", wait) : await work(ctx, visit), cors);
}

function wishesOf({ url, headers }: Request): HeadlessVisit["wishes"] {
  const lang = new URL(url).searchParams.get("lang");
  return {
    lang: matchLocale(lang, LANGUAGES) && lang,
    accepted: acceptedLocales(headers.get("accept-language")),
  };
}

/** What a browser may read beside the body. */
const EXPOSED = { "Access-Control-Expose-Headers": "Retry-After" };

function respond(answer: object | Refusal, cors: Record<string, string> = {}): Response {
  const { status, headers, body } = isRefusal(answer) ? answer : { status: 200, headers: {}, body: answer };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...PRIVATE, ...headers, ...cors, ...(Object.keys(cors).length > 0 ? EXPOSED : {}) },
  });
}

const isRefusal = (answer: object): answer is Refusal => "status" in answer && "body" in answer;
