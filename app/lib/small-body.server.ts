/** Far more than anybody types into a form of a tracking page. */
const BODY_MAX_BYTES = 64 * 1024;

/** What was sent in a form; nothing of what cannot be read as one, or is longer than any of ours. */
export async function readForm(request: Request): Promise<FormData> {
  const body = await readSmallBody(request);
  const type = request.headers.get("content-type");
  if (!body || type === null) return new FormData();
  return new Response(body, { headers: { "content-type": type } }).formData().catch(() => new FormData());
}

/** The text that was sent; "" for what is longer than anything that we ask for. */
export const readText = async (request: Request): Promise<string> =>
  new TextDecoder().decode((await readSmallBody(request)) ?? undefined);

/** Null when there is more, which is not read to its end, or when the sender broke off. */
async function readSmallBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_MAX_BYTES) return null;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const read = await reader?.read().catch(() => null);
    if (read === null) return null;
    if (!read?.value) return Buffer.concat(chunks);
    size += read.value.length;
    if (size > BODY_MAX_BYTES) {
      void reader?.cancel();
      return null;
    }
    chunks.push(read.value);
  }
}
