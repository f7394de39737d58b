import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import { parseCredentialForm } from "#app/features/providers/sources-view.ts";
import { SourcePage } from "#app/features/providers/ui/SourcePage.tsx";
import {
  connectProvider,
  disconnectProvider,
  pauseProvider,
  resumeProvider,
  testProvider,
} from "#app/flows/connect-provider.server.ts";
import { loadSource } from "#app/flows/load-sources.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const source = await loadSource(ctx, shopId, args.params.providerId ?? "");
    if (!source) throw notFound();
    return source;
  });

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const providerId = findProvider(args.params.providerId ?? "")?.id;
    if (!providerId) throw notFound();
    const form = await args.request.formData();
    switch (form.get("intent")) {
      case "connect":
        return connectProvider(ctx, shopId, { providerId, entered: parseCredentialForm(form) });
      case "test":
        return { kind: "tested" as const, check: await testProvider(ctx, shopId, providerId) };
      case "pause":
        if (!(await pauseProvider(ctx, shopId, providerId))) throw notFound();
        return { kind: "paused" as const };
      case "resume":
        if (!(await resumeProvider(ctx, shopId, providerId))) throw notFound();
        return { kind: "resumed" as const };
      case "disconnect":
        await disconnectProvider(ctx, shopId, providerId);
        return { kind: "disconnected" as const };
      case null:
      default:
        throw badRequest();
    }
  });

export default function Source() {
  return <SourcePage view={useLoaderData<typeof loader>()} />;
}
