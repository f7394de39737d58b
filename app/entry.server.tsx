import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { addDocumentResponseHeaders } from "#app/shopify.server.ts";

const RENDER_MAX_MS = 10_000;

/** Renders a document. Shopify's frame-ancestors policy is set per shop by the library, from the request's `shop`. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { ctx }: AppLoadContext,
): Promise<Response> {
  addDocumentResponseHeaders(request, headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={remix} url={request.url} />, {
      onShellReady() {
        shellSent = true;
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        finalStatus = 500;
        // Before the shell is out, the same error rejects the request and is logged there.
        if (shellSent) ctx.log.error({ err: error }, "a page broke while it was rendered");
      },
    });
    setTimeout(abort, RENDER_MAX_MS).unref();
  });
}

/** Called by Remix for whatever a loader, an action or a render threw that was not a Response. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  const { pathname } = new URL(request.url);
  context.ctx.log.error({ err: error, pathname }, "a page failed");
}
