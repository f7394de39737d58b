import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Exchange } from "../http/exchange.ts";

/** Sends a JSONL file, or the part of it that a Range header names (RFC 9110 §14), so that a download can go on. */
export async function sendFile(exchange: Exchange, file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found) return exchange.send(404, "The file is gone", { "content-type": "text/plain" });
  const { size } = found;
  const range = /^bytes=(\d*)-(\d*)$/.exec(exchange.req.headers.range ?? "");
  const shared = { "content-type": "application/jsonl", "accept-ranges": "bytes" };
  if (!range) {
    exchange.res.writeHead(200, { ...shared, "content-length": size });
    return pour(exchange, file, 0, size - 1);
  }
  const [, first = "", last = ""] = range;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end || start >= size) {
    exchange.res.writeHead(416, { "content-range": `bytes */${size}`, "content-length": 0 });
    exchange.res.end();
    return;
  }
  exchange.res.writeHead(206, {
    ...shared,
    "content-range": `bytes ${start}-${end}/${size}`,
    "content-length": end - start + 1,
  });
  return pour(exchange, file, start, end);
}

async function pour({ res, method }: Exchange, file: string, start: number, end: number): Promise<void> {
  if (method === "HEAD" || end < start) {
    res.end();
    return;
  }
  try {
    await pipeline(createReadStream(file, { start, end }), res);
  } catch (error) {
    // The reader hung up: that is its right.
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}
