import { json, type LoaderFunctionArgs } from "@remix-run/node";
import type { Ctx } from "./context.server.ts";
import { NeedsMerchant, RetryLater } from "./lib/errors.ts";
import { parseShopId, type ShopId } from "./lib/ids.ts";
import { authenticate } from "./shopify.server.ts";
import type { AdminProblem } from "./ui/admin-problem.ts";

/** Who asks, and about which shop: taken from Shopify's signed session token and from nowhere else. */
export type AdminVisit = { ctx: Ctx; shopId: ShopId; userId: string; url: URL };

/**
 * The door of every admin page: lets in who Shopify vouches for, does the work, and turns what may go wrong into an
 * answer that the page knows how to show. Throws Responses only, or a Bug.
 */
export async function visitAdmin<Result>(
  { request, context }: LoaderFunctionArgs,
  work: (visit: AdminVisit) => Promise<Result>,
): Promise<Result> {
  const { session, sessionToken } = await authenticate.admin(request);
  const shopId = parseShopId(session.shop);
  if (!shopId) throw problemResponse({ problem: "bad-request" });
  try {
    return await work({ ctx: context.ctx, shopId, userId: sessionToken.sub, url: new URL(request.url) });
  } catch (error) {
    if (error instanceof NeedsMerchant)
      throw problemResponse({ problem: "merchant", nextStep: error.nextStep });
    if (error instanceof RetryLater) throw problemResponse({ problem: "busy" });
    throw error;
  }
}

/** For throwing: there is no such thing in this shop. */
export const notFound = (): Response => problemResponse({ problem: "not-found" });
/** For throwing: the request makes no sense. */
export const badRequest = (): Response => problemResponse({ problem: "bad-request" });

const STATUS = { "not-found": 404, "bad-request": 400, busy: 503, merchant: 409 } as const;

const problemResponse = (problem: AdminProblem): Response =>
  json(problem, { status: STATUS[problem.problem] });
