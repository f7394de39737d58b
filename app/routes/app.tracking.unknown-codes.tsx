import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { TrackingFrame } from "#app/features/providers/ui/TrackingFrame.tsx";
import { UnknownCodesPage } from "#app/features/providers/ui/UnknownCodesPage.tsx";
import { listUnknownCodes } from "#app/features/providers/providers.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => ({
    codes: await listUnknownCodes(ctx, shopId),
    now: ctx.now(),
  }));

export default function UnknownCodes() {
  const { codes, now } = useLoaderData<typeof loader>();
  return (
    <TrackingFrame tab="codes" codeCount={codes.length}>
      <UnknownCodesPage codes={codes} now={now} />
    </TrackingFrame>
  );
}
