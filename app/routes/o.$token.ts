import type { LoaderFunctionArgs } from "@remix-run/node";
import { openMail } from "#app/flows/visit-mail.server.ts";

/** One transparent point. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
const POINT = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** The image by which a mail tells that it was opened. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { method, headers } = request;
  const visitor = { method, header: (name: string) => headers.get(name) };
  const isOurs = await openMail(context.ctx, params.token ?? "", visitor);
  return new Response(isOurs ? new Uint8Array(POINT) : null, {
    status: isOurs ? 200 : 404,
    headers: {
      "Content-Type": "image/gif",
      "Cache-Control": "no-store",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
