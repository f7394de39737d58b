import { createServer } from "node:http";
import { request } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTunnel } from "./tunnel.ts";

const FRAME = "http://localhost:4000";
const PAGE = '<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script>';
const POLICY =
  "frame-ancestors https://a.myshopify.com https://admin.shopify.com; script-src 'self' https://cdn.shopify.com";

const app = createServer((req, res) => {
  if (req.url === "/page")
    return res
      .writeHead(200, {
        "content-type": "text/html",
        "content-security-policy": POLICY,
        link: "<https://cdn.shopify.com>; rel=preconnect",
      })
      .end(PAGE);
  if (req.url === "/zipped")
    return res
      .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
      .end(gzipSync(PAGE));
  if (req.url === "/asset")
    return res
      .writeHead(200, { "content-type": "text/css", "content-encoding": "gzip" })
      .end(gzipSync("a{}"));
  if (req.url === "/echo")
    return req.pipe(res.writeHead(201, { "x-encoding": String(req.headers["accept-encoding"]) }));
  // A stream that says one thing and stays open, as server-sent events do.
  return res.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
});
app.on("upgrade", (_req, socket: Socket) => {
  socket.write("HTTP/1.1 101 Switching Protocols\r\nupgrade: echo\r\nconnection: upgrade\r\n\r\n");
  socket.pipe(socket);
});

let tunnel: Awaited<ReturnType<typeof openTunnel>>;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    app.listen(0, "127.0.0.1", resolve);
  });
  tunnel = await openTunnel({
    target: `http://localhost:${(app.address() as AddressInfo).port}`,
    frameUrl: `${FRAME}/`,
  });
});
afterAll(async () => {
  await tunnel.close();
  app.closeAllConnections();
  app.close();
});

test("a page may be framed by the stand-in and gets App Bridge from there; no hint leads outside", async () => {
  const response = await fetch(`${tunnel.url}/page`, { headers: { accept: "text/html" } });
  expect(await response.text()).toBe(`<script src="${FRAME}/shopifycloud/app-bridge.js"></script>`);
  expect(response.headers.get("content-security-policy")).toBe(
    `frame-ancestors ${FRAME} https://a.myshopify.com https://admin.shopify.com; script-src 'self' https://cdn.shopify.com ${FRAME}`,
  );
  expect(response.headers.get("link")).toBeNull();
});

test("a page that comes compressed all the same is changed too", async () => {
  const response = await fetch(`${tunnel.url}/zipped`);
  expect([response.headers.get("content-encoding"), await response.text()]).toEqual([
    null,
    expect.stringContaining(FRAME),
  ]);
});

test("everything else passes as it is: encoding, method, body, status", async () => {
  const raw = await new Promise<Buffer>((resolve) => {
    request(`${tunnel.url}/asset`, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("end", () => resolve(Buffer.concat(chunks)));
    }).end();
  });
  expect(gunzipSync(raw).toString()).toBe("a{}");
  const echo = await fetch(`${tunnel.url}/echo`, {
    method: "PUT",
    body: "hello",
    headers: { "accept-encoding": "br" },
  });
  expect([echo.status, await echo.text(), echo.headers.get("x-encoding")]).toEqual([201, "hello", "br"]);
});

test("a stream arrives while it is still open", async () => {
  const response = await fetch(`${tunnel.url}/events`);
  const first = await response.body?.getReader().read();
  expect(new TextDecoder().decode(first?.value)).toBe("data: 1\n\n");
});

test("an upgraded connection is joined through", async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    const outbound = request(`${tunnel.url}/socket`, { headers: { connection: "upgrade", upgrade: "echo" } });
    outbound.on("error", reject);
    outbound.on("upgrade", (_res, socket) => {
      socket.on("data", (data: Buffer) => {
        socket.destroy();
        resolve(data.toString());
      });
      socket.write("ping");
    });
    outbound.end();
  });
  expect(answer).toBe("ping");
});

test("an app that is not there is a clear 502", async () => {
  const lonely = await openTunnel({ target: "http://localhost:1", frameUrl: FRAME });
  const response = await fetch(`${lonely.url}/`);
  await lonely.close();
  expect([response.status, await response.text()]).toEqual([
    502,
    expect.stringContaining("The app at http://localhost:1 does not answer"),
  ]);
});
