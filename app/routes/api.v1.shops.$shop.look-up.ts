import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readHeadlessLookUp } from "#app/features/headless/look-up-body.ts";
import { refuse } from "#app/features/headless/refusal.ts";
import { answerLookUp } from "#app/flows/answer-headless.server.ts";
import { visitHeadless } from "#app/headless-visit.server.ts";
import { readText } from "#app/lib/small-body.server.ts";

/** Browsers ask here whether they may post. */
export const loader = (args: LoaderFunctionArgs) =>
  visitHeadless(args, async () => refuse("method_not_allowed"));

/** The look-up form's work for storefronts of a shop's own. */
export const action = (args: ActionFunctionArgs) =>
  visitHeadless(args, async (ctx, visit) => {
    const { request } = args;
    if (request.method !== "POST") return refuse("method_not_allowed");
    // Nothing else: what a plain form of another page can send, a browser would send without asking first.
    if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
      return refuse("unsupported_media_type");
    const asked = readHeadlessLookUp(await readText(request));
    return asked ? answerLookUp(ctx, visit, asked) : refuse("bad_request");
  });
