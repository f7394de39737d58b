import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, visitAdmin } from "#app/admin-visit.server.ts";
import { MomentPage } from "#app/features/message-desk/ui/MomentPage.tsx";
import { SettingsVersionProvider } from "#app/features/message-desk/ui/settings-version.tsx";
import { PLANNED_MOMENTS } from "#app/features/messages/moments.ts";
import { loadMoment } from "#app/flows/load-message-desk.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => {
    const moment = PLANNED_MOMENTS.find((known) => known === args.params.moment);
    if (!moment) throw notFound();
    return loadMoment(ctx, shopId, moment);
  });

export default function MessageMoment() {
  const view = useLoaderData<typeof loader>();
  return (
    <SettingsVersionProvider value={view.version}>
      <MomentPage key={view.line.moment} view={view} />
    </SettingsVersionProvider>
  );
}
