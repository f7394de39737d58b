import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, visitAdmin } from "#app/admin-visit.server.ts";

/** Any other address inside the admin: a page that says so, with the navigation around it. */
export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async () => {
    throw notFound();
  });

export default function NotFound() {
  return null;
}
