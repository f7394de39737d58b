import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { bulkOrderLines } from "#test/factories/bulk-lines.ts";

const ORDERS_PER_CHUNK = 50;

/** Serves a bulk file that is made while it is sent: of any number of orders, and in no memory of its own. */
export async function serveOrders(orderCount: number): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    // Without the file's size nobody can say where it ends; the asterisk is allowed for that (RFC 9110 §14.4).
    if (from > 0) response.writeHead(206, { "content-range": `bytes ${from}-${Number.MAX_SAFE_INTEGER}/*` });
    Readable.from(fileFrom(orderCount, from)).pipe(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A TCP server's address is never a pipe's name.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders.jsonl`, server };
}

function* fileFrom(orderCount: number, fromByte: number): Generator<Buffer> {
  let toSkip = fromByte;
  for (let first = 0; first < orderCount; first += ORDERS_PER_CHUNK) {
    const count = Math.min(ORDERS_PER_CHUNK, orderCount - first);
    const lines = Array.from({ length: count }, (_, index) => bulkOrderLines(first + index)).flat();
    const chunk = Buffer.from(`${lines.join("\n")}\n`);
    const wanted = chunk.subarray(Math.min(toSkip, chunk.length));
    toSkip -= chunk.length - wanted.length;
    if (wanted.length > 0) yield wanted;
  }
}
