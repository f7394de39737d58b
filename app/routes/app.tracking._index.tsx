import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseSourceOrder } from "#app/features/providers/sources-view.ts";
import { SourcesPage } from "#app/features/providers/ui/SourcesPage.tsx";
import { TrackingFrame } from "#app/features/providers/ui/TrackingFrame.tsx";
import { WriteBackCard } from "#app/features/shipments/ui/WriteBackCard.tsx";
import { parseWriteBackForm } from "#app/features/shipments/write-back-form.ts";
import { orderProviders } from "#app/flows/connect-provider.server.ts";
import { loadSources } from "#app/flows/load-sources.server.ts";
import { saveWriteBack } from "#app/flows/save-write-back.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadSources(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const form = await args.request.formData();
    const intent = form.get("intent");
    const order = intent === "order" ? parseSourceOrder(form.get("order")) : null;
    if (order) {
      await orderProviders(ctx, shopId, order);
      return { kind: "saved" as const };
    }
    const wish = intent === "write-back" ? parseWriteBackForm(form) : null;
    if (!wish) throw badRequest();
    return saveWriteBack(ctx, shopId, wish);
  });

export default function Sources() {
  const { writeBack, ...view } = useLoaderData<typeof loader>();
  return (
    <TrackingFrame tab="sources" codeCount={view.unknownCodeCount}>
      <SourcesPage view={view} />
      <WriteBackCard view={writeBack} />
    </TrackingFrame>
  );
}
