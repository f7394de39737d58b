import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

const CDN = "https://cdn.shopify.com";

export type TunnelOptions = {
  /** Where the app really listens. */
  target: string;
  /** Where the stand-in's admin is: it may frame the app and serves App Bridge. */
  frameUrl: string;
  port?: number;
};

/**
 * The app's public address on this machine, as a tunnel is for `shopify app dev`. The app stays as it is: on the way
 * out its pages are allowed inside the stand-in's frame, and get App Bridge from there instead of from Shopify's CDN.
 */
export async function openTunnel({
  target,
  frameUrl,
  port = 0,
}: TunnelOptions): Promise<{ url: string; close(): Promise<void> }> {
  const app = new URL(target);
  const frame = new URL(frameUrl).origin;
  const upgraded = new Set<Duplex>();
  const ask = (incoming: IncomingMessage) =>
    request({
      host: app.hostname,
      port: app.port,
      method: incoming.method,
      path: incoming.url,
      headers: headersFor(incoming),
    });

  const server = createServer((incoming, outgoing) => {
    const outbound = ask(incoming);
    outbound.on("response", (answer) => giveBack(answer, outgoing, frame));
    outbound.on("error", (error) => {
      if (outgoing.headersSent) outgoing.destroy();
      else
        outgoing
          .writeHead(502, { "content-type": "text/plain; charset=utf-8" })
          .end(`The app at ${target} does not answer: ${error.message}`);
    });
    outgoing.on("close", () => outbound.destroy());
    incoming.pipe(outbound);
  });
  server.on("upgrade", (incoming, socket) => {
    upgraded.add(socket);
    socket.on("close", () => upgraded.delete(socket));
    const outbound = ask(incoming);
    outbound.on("upgrade", (answer, appSocket, head) => join(answer, socket, appSocket, head));
    outbound.on("response", () => socket.destroy());
    outbound.on("error", () => socket.destroy());
    outbound.end();
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  // A listening TCP server has an address with a port.
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}`,
    close: async () => {
      for (const socket of upgraded) socket.destroy();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

function headersFor(incoming: IncomingMessage): OutgoingHttpHeaders {
  // A page is changed on its way, so it is asked for uncompressed; everything else goes through as it is.
  const isPage = (incoming.headers.accept ?? "").includes("text/html");
  return {
    ...incoming.headers,
    ...(isPage ? { "accept-encoding": "identity" } : {}),
    "x-forwarded-host": incoming.headers.host,
    "x-forwarded-proto": "http",
    "x-forwarded-for": incoming.socket.remoteAddress,
  };
}

function giveBack(answer: IncomingMessage, outgoing: ServerResponse, frame: string): void {
  const headers = framed(answer.headers, frame);
  const status = answer.statusCode ?? 502;
  if (!(answer.headers["content-type"] ?? "").includes("text/html")) {
    outgoing.writeHead(status, headers);
    answer.pipe(outgoing);
    return;
  }
  const chunks: Buffer[] = [];
  answer.on("data", (chunk: Buffer) => chunks.push(chunk));
  answer.on("end", () => {
    const page = decoded(Buffer.concat(chunks), answer.headers["content-encoding"]).replaceAll(
      `${CDN}/shopifycloud/app-bridge.js`,
      `${frame}/shopifycloud/app-bridge.js`,
    );
    const { "content-encoding": _encoding, "transfer-encoding": _transfer, ...rest } = headers;
    outgoing.writeHead(status, { ...rest, "content-length": Buffer.byteLength(page) });
    outgoing.end(page);
  });
  answer.on("error", () => outgoing.destroy());
}

/** Wherever the app's policy names Shopify's admin or CDN, the stand-in is named too. */
function framed(headers: IncomingHttpHeaders, frame: string): OutgoingHttpHeaders {
  const { link, "content-security-policy": sent, ...rest } = headers;
  const policy = [sent ?? []].flat().join(", ");
  // Hints to connect to the CDN early would be the only requests that leave this machine.
  const hints = [link ?? []].flat().filter((hint) => !hint.includes(CDN));
  return {
    ...rest,
    ...(policy
      ? {
          "content-security-policy": policy
            .replace("frame-ancestors ", `frame-ancestors ${frame} `)
            .replaceAll(CDN, `${CDN} ${frame}`),
        }
      : {}),
    ...(hints.length > 0 ? { link: hints } : {}),
  };
}

function decoded(body: Buffer, encoding: string | undefined): string {
  if (encoding === "gzip") return gunzipSync(body).toString("utf8");
  if (encoding === "br") return brotliDecompressSync(body).toString("utf8");
  if (encoding === "deflate") return inflateSync(body).toString("utf8");
  return body.toString("utf8");
}

function join(answer: IncomingMessage, client: Duplex, app: Socket, head: Buffer): void {
  const lines = answer.rawHeaders.flatMap((name, n) =>
    n % 2 === 0 ? [`${name}: ${answer.rawHeaders[n + 1] ?? ""}`] : [],
  );
  client.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
  if (head.length > 0) client.write(head);
  app.on("error", () => client.destroy());
  client.on("error", () => app.destroy());
  app.pipe(client).pipe(app);
}
