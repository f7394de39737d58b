import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "#app/features/headless/refusal.ts";
import { answerByLink } from "#app/flows/answer-headless.server.ts";
import { visitHeadless } from "#app/headless-visit.server.ts";

/** A tracking page as JSON, by the last part of its link. */
export const loader = (args: LoaderFunctionArgs) =>
  visitHeadless(args, (ctx, visit) => answerByLink(ctx, visit, args.params.token ?? ""));

export const action = (args: LoaderFunctionArgs) =>
  visitHeadless(args, async () => refuse("method_not_allowed"));
