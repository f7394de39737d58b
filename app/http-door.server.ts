import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "./gateways/log/log.server.ts";

/** A door for deliveries that must be written down before they are answered; it stands before the web framework. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type Answer = { status: number; text: string; headers?: Record<string, string> };

/** Far more than any sender's own limit: what is larger is not from there. */
const BODY_MAX_BYTES = 2 * 1024 * 1024;

export const TOO_LARGE: Answer = { status: 413, text: "The body is larger than 2 MB." };
export const BUSY: Answer = {
  status: 503,
  text: "Busy. Please send it again.",
  headers: { "retry-after": "5" },
};

/** Answers with what `receive` says; when it fails, the sender is asked to send again. */
export function createDoor(receive: (request: IncomingMessage) => Promise<Answer>, log: Logger): Door {
  return async (request, response) => {
    const answer = await receive(request).catch((error: unknown): Answer => {
      log.error({ err: error }, "a webhook could not be stored");
      return { status: 503, text: "Not stored. Please send it again.", headers: { "retry-after": "5" } };
    });
    // Whatever is left of a refused body is not worth reading.
    if (!request.complete) response.setHeader("connection", "close");
    response.writeHead(answer.status, {
      "content-length": Buffer.byteLength(answer.text),
      ...answer.headers,
    });
    response.end(request.method === "HEAD" ? "" : answer.text);
  };
}

/** The whole body, or null as soon as it is known to be too large. Plain events: an async iterator costs several times more. */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > BODY_MAX_BYTES) return resolve(null);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_MAX_BYTES) chunks.push(chunk);
      else resolve(null);
    });
    request.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on("error", reject);
  });
}

/** A header's one value, at most 255 characters; empty counts as absent. */
export function single(value: string | string[] | undefined): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return one ? one.slice(0, 255) : undefined;
}
