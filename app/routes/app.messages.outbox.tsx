import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseOutboxQuery } from "#app/features/message-desk/outbox-query.ts";
import { OutboxPage } from "#app/features/message-desk/ui/OutboxPage.tsx";
import { DEEDS } from "#app/features/messages/message-deeds.ts";
import { loadOutbox } from "#app/flows/load-message-desk.server.ts";
import { changeMessage } from "#app/flows/change-message.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId, url }) => loadOutbox(ctx, shopId, parseOutboxQuery(url.searchParams)));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const form = await args.request.formData();
    const messageId = form.get("messageId");
    const deed = DEEDS.find((known) => known === form.get("deed"));
    if (!deed || typeof messageId !== "string") throw badRequest();
    return changeMessage(ctx, { shopId, messageId, to: deed });
  });

export default function Outbox() {
  return <OutboxPage {...useLoaderData<typeof loader>()} />;
}
