import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { parseBrandForm } from "#app/features/brand/brand-form.ts";
import { BrandPage } from "#app/features/brand/ui/BrandPage.tsx";
import { saveBrand } from "#app/features/brand/brand.server.ts";
import { BrandPreview } from "#app/features/mail-templates/ui/BrandPreview.tsx";
import { loadBrandPage } from "#app/flows/load-brand-page.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadBrandPage(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const save = parseBrandForm(await args.request.formData());
    return save ? saveBrand(ctx, shopId, save) : ({ kind: "invalid" } as const);
  });

export default function BrandRoute() {
  const { from, ...view } = useLoaderData<typeof loader>();
  return <BrandPage view={view} preview={(brand) => <BrandPreview brand={brand} from={from} />} />;
}
