import type { LoaderFunctionArgs } from "@remix-run/node";
import { followLink } from "#app/flows/visit-mail.server.ts";

/** A link of a mail of which clicks are counted: on to where it leads, which is part of what we signed. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { method, headers } = request;
  const visitor = { method, header: (name: string) => headers.get(name) };
  const target = await followLink(context.ctx, params.token ?? "", visitor);
  const common = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
  };
  return target === null
    ? new Response("There is nothing here.", { status: 404, headers: common })
    : new Response(null, { status: 302, headers: { ...common, Location: new URL(target).href } });
}
