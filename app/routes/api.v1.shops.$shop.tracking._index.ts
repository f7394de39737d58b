import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "#app/features/headless/refusal.ts";
import { answerByToken } from "#app/flows/answer-headless.server.ts";
import { visitHeadless } from "#app/headless-visit.server.ts";

/** A tracking page as JSON, by a token that the shop's own server signed. */
export const loader = (args: LoaderFunctionArgs) =>
  visitHeadless(args, (ctx, visit) => {
    const bearer = /^Bearer +(\S+)$/i.exec(args.request.headers.get("authorization") ?? "");
    return answerByToken(ctx, visit, bearer?.[1] ?? null);
  });

export const action = (args: LoaderFunctionArgs) =>
  visitHeadless(args, async () => refuse("method_not_allowed"));
