import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseAttending } from "#app/features/troubles/attention-form.ts";
import { parseAttentionQuery } from "#app/features/troubles/attention-query.ts";
import { ATTENTION_ROWS } from "#app/features/troubles/troubles.server.ts";
import { AttentionPage } from "#app/features/troubles/ui/AttentionPage.tsx";
import { attendTroubles, loadAttention } from "#app/flows/attend-troubles.server.ts";
import { tellShopper } from "#app/flows/tell-shopper.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) =>
    loadAttention(ctx, shopId, parseAttentionQuery(url.searchParams)),
  );

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const given = parseAttending(await args.request.formData(), ATTENTION_ROWS);
    if (!given) throw badRequest();
    if (given.intent !== "tell") return attendTroubles(ctx, { shopId, userId }, given);
    const { subjectId, message } = given;
    return message ? tellShopper(ctx, { shopId, subjectId, note: message }) : { kind: "invalid" as const };
  });

export default function Attention() {
  return <AttentionPage view={useLoaderData<typeof loader>()} />;
}
