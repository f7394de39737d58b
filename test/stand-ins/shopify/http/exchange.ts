import { gzipSync } from "node:zlib";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** One request and its answer. */
export type Exchange = {
  req: IncomingMessage;
  res: ServerResponse;
  method: string;
  url: URL;
  /** The host the caller meant: of `x-standin-host` (see preload.ts), else of `host`. */
  host: string;
  body(): Promise<Buffer>;
  json(): Promise<Record<string, unknown>>;
  form(): Promise<URLSearchParams>;
  send(status: number, body: string | Buffer | object, headers?: OutgoingHttpHeaders): void;
  redirect(to: string): void;
};

export class BadRequest extends Error {}

export function toExchange(req: IncomingMessage, res: ServerResponse): Exchange {
  const url = new URL(req.url ?? "/", "http://stand-in");
  const asked = req.headers["x-standin-host"] ?? req.headers.host ?? "";
  const host = String(asked).replace(/:\d+$/, "").toLowerCase();
  let read: Promise<Buffer> | null = null;
  const body = () => (read ??= readAll(req));
  return {
    req,
    res,
    method: req.method ?? "GET",
    url,
    host,
    body,
    json: async () => parseObject(await body()),
    form: async () => new URLSearchParams((await body()).toString("utf8")),
    send: (status, content, headers = {}) => {
      const isText = typeof content === "string" || Buffer.isBuffer(content);
      const plain = isText ? Buffer.from(content) : Buffer.from(JSON.stringify(content));
      const type = isText ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
      const all = { "content-type": type, ...headers };
      // As Shopify's own servers do with pages.
      const packs = isPage(all) && /\bgzip\b/.test(String(req.headers["accept-encoding"] ?? ""));
      const bytes = packs ? gzipSync(plain) : plain;
      res.writeHead(status, {
        ...all,
        ...(packs ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}),
        "content-length": bytes.length,
      });
      res.end(req.method === "HEAD" ? undefined : bytes);
    },
    redirect: (to) => {
      res.writeHead(303, { location: to, "content-length": 0 });
      res.end();
    },
  };
}

const isPage = (headers: OutgoingHttpHeaders): boolean =>
  String(headers["content-type"]).startsWith("text/html");

async function readAll(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new BadRequest(`The body is longer than ${MAX_BODY_BYTES} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parseObject(bytes: Buffer): Record<string, unknown> {
  if (bytes.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new BadRequest("The body is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new BadRequest("The body is not a JSON object");
  return value as Record<string, unknown>;
}
