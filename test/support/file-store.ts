import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the store answers to the next requests for its file. */
type StoreMood =
  | { kind: "plain" }
  /** As stores do that know no ranges: always the whole file. */
  | { kind: "ignores-range" }
  /** The address is good for this path only. */
  | { kind: "expired-except"; path: string }
  /** Closes the connection after so many bytes. */
  | { kind: "breaks-off"; afterBytes: number }
  /** Sends so many bytes and then nothing, without closing. */
  | { kind: "stalls"; afterBytes: number }
  | { kind: "down" };

export type FileStore = {
  url: string;
  mood: StoreMood;
  /** Path and Range header of every request so far. */
  requests: { path: string; range: string | undefined }[];
  stop(): Promise<void>;
};

/** A small store of one file over HTTP, as the one that Shopify puts bulk results in. */
export async function startFileStore(file: Buffer): Promise<FileStore> {
  const server = createServer((request, response) => answer(store, file, request, response));
  const store: FileStore = {
    url: "",
    mood: { kind: "plain" },
    requests: [],
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A TCP server's address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  store.url = `http://127.0.0.1:${port}`;
  return store;
}

function answer(store: FileStore, file: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const { mood } = store;
  const path = request.url ?? "/";
  const { range } = request.headers;
  store.requests.push({ path, range });
  if (mood.kind === "down") return void response.writeHead(503).end("later");
  if (mood.kind === "expired-except" && path !== mood.path)
    return void response.writeHead(403).end("expired");
  const asked = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
  const from = mood.kind === "ignores-range" ? 0 : asked;
  if (from >= file.length) return void response.writeHead(416).end();
  response.writeHead(from > 0 ? 206 : 200, {
    "content-length": file.length - from,
    ...(from > 0 ? { "content-range": `bytes ${from}-${file.length - 1}/${file.length}` } : {}),
  });
  if (mood.kind !== "breaks-off" && mood.kind !== "stalls") return void response.end(file.subarray(from));
  response.write(file.subarray(from, from + mood.afterBytes), () => {
    if (mood.kind === "breaks-off") response.destroy();
  });
}
