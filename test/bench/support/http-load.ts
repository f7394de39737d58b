import net from "node:net";

export type LoadResult = { perSecond: number; latenciesMs: number[]; statuses: Map<number, number> };

/**
 * Sends `total` requests over `connections` kept-alive connections, one at a time on each. Raw sockets and prebuilt bytes:
 * the generator shares two cores with what it measures, so it must cost as little as it can.
 */
export async function runLoad(
  port: number,
  connections: number,
  total: number,
  requestAt: (n: number) => Buffer[],
): Promise<LoadResult> {
  const latenciesMs: number[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, () => drive()));
  return { perSecond: total / ((performance.now() - startedAt) / 1000), latenciesMs, statuses };

  function drive(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
      let sentAt = 0;
      let received = Buffer.alloc(0);
      const send = () => {
        if (next >= total) {
          socket.end();
          resolve();
          return;
        }
        const parts = requestAt(next++);
        sentAt = performance.now();
        socket.cork();
        for (const part of parts) socket.write(part);
        socket.uncork();
      };
      socket.on("connect", send);
      socket.on("error", reject);
      socket.on("data", (chunk) => {
        received = received.length > 0 ? Buffer.concat([received, chunk]) : chunk;
        const end = endOfResponse(received);
        if (end === 0) return;
        latenciesMs.push(performance.now() - sentAt);
        const status = Number(received.toString("latin1", 9, 12));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        received = received.subarray(end);
        send();
      });
    });
  }
}

/** Length of the first whole response in the buffer (content-length or chunked), or 0. */
function endOfResponse(bytes: Buffer): number {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return 0;
  const head = bytes.toString("latin1", 0, headEnd).toLowerCase();
  if (head.includes("transfer-encoding: chunked")) {
    const end = bytes.indexOf("0\r\n\r\n", headEnd + 4);
    return end < 0 ? 0 : end + 5;
  }
  const length = Number(/content-length: (\d+)/.exec(head)?.[1] ?? 0);
  return bytes.length >= headEnd + 4 + length ? headEnd + 4 + length : 0;
}
