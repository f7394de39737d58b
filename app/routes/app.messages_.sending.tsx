import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { findSender } from "#app/features/sending/senders.ts";
import { SendingPage } from "#app/features/sending/ui/SendingPage.tsx";
import {
  connectService,
  disconnectService,
  pauseSending,
  removeDomain,
  resumeSending,
  saveDomain,
  saveSenderAddresses,
  stopSending,
} from "#app/flows/change-sending.server.ts";
import { checkSendingDomain } from "#app/flows/check-sending-domain.server.ts";
import { loadSendingPage } from "#app/flows/load-sending-page.server.ts";
import { testSending } from "#app/flows/test-sending.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadSendingPage(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId, userId }) => {
    const form = await args.request.formData();
    const texts = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
    const entered: Partial<Record<string, string>> = Object.fromEntries(texts);
    switch (entered.intent) {
      case "connect": {
        const sender = findSender(entered.senderId);
        if (!sender) throw badRequest();
        return { about: "service" as const, ...(await connectService(ctx, shopId, { sender, entered })) };
      }
      case "test":
        return { about: "service" as const, kind: "tested" as const, check: await testSending(ctx, shopId) };
      case "disconnect":
        await disconnectService(ctx, shopId);
        return { about: "service" as const, kind: "disconnected" as const };
      case "from":
        return { about: "from" as const, ...(await saveSenderAddresses(ctx, shopId, entered)) };
      case "domain":
        return { about: "domain" as const, ...(await saveDomain(ctx, shopId, entered.domain ?? "")) };
      case "check":
        await checkSendingDomain(ctx, shopId);
        return { about: "domain" as const, kind: "checked" as const };
      case "remove_domain":
        await removeDomain(ctx, shopId);
        return { about: "domain" as const, kind: "removed" as const };
      case "pause":
        await pauseSending(ctx, shopId, userId);
        return { about: "switch" as const, kind: "paused" as const };
      case "resume":
        await resumeSending(ctx, shopId);
        return { about: "switch" as const, kind: "resumed" as const };
      case "stop":
        return {
          about: "switch" as const,
          kind: "stopped" as const,
          cancelled: await stopSending(ctx, shopId, userId),
        };
      case undefined:
      default:
        throw badRequest();
    }
  });

export default function Sending() {
  return <SendingPage view={useLoaderData<typeof loader>()} />;
}
