import { request as requestHttp, type ClientRequest, type IncomingMessage } from "node:http";
import { Agent as SecureAgent, request as requestHttps } from "node:https";
import type { HttpAnswer, HttpRequest } from "#app/features/providers/provider.ts";
import { RetryLater } from "#app/lib/errors.ts";
import { createAddressGuard, type AddressGuard } from "./address-guard.server.ts";

type HttpLimits = { timeoutMs: number; bytesMax: number };

/** Calls to services that merchants name and pay. */
export type Http = {
  /**
   * Sends a request and reads the whole answer, whatever its status; redirects are answers too. Throws RetryLater when there
   * is no whole answer in time, and when the address is one that the server must not be sent to.
   */
  send(request: HttpRequest, limits: HttpLimits): Promise<HttpAnswer>;
  /**
   * The same for requests that must not be carried out twice: `beforeBody` is called once there is a connection, and the body
   * leaves only after it is fulfilled (what it throws is thrown on). A failure says whether the body had left by then.
   */
  sendOnce(request: HttpRequest, limits: HttpLimits, beforeBody: () => Promise<void>): Promise<SentOnce>;
  /** Whether a merchant may name this host: it is not one of our own network's. */
  isAllowed(url: string): Promise<boolean>;
};

type SentOnce =
  { kind: "answered"; answer: HttpAnswer } | { kind: "failed"; reason: string; bodyHasLeft: boolean };

export type HttpOptions = {
  /** All calls go to `<apiOrigin>/<host>/<path>` instead: a proxy of the operator's. */
  apiOrigin: string | null;
  /** Hosts that may be called though they are private or without TLS. */
  privateHosts: readonly string[];
};

const RETRY_MS = 30_000;
const SOCKETS_MAX = 50;
/** Shorter than servers keep an idle connection, so that none is closed over there while a request is on its way. */
const IDLE_MS = 4_000;

export function createHttp({ apiOrigin, privateHosts }: HttpOptions): Http {
  const guard = createAddressGuard(privateHosts);
  const agent = new SecureAgent({ keepAlive: true, maxSockets: SOCKETS_MAX, timeout: IDLE_MS });
  const exchangeWith = (
    request: HttpRequest,
    limits: HttpLimits,
    beforeBody: (() => Promise<void>) | null,
  ) => {
    const url = new URL(request.url);
    if (apiOrigin !== null)
      return exchange(viaProxy(apiOrigin, url), request, limits, { guard: null, agent, beforeBody });
    if (guard.mayCall(url)) return exchange(url, request, limits, { guard, agent, beforeBody });
    const refused: SentOnce = {
      kind: "failed",
      reason: `${url.host} may not be called`,
      bodyHasLeft: false,
    };
    return Promise.resolve(refused);
  };
  return {
    isAllowed: async (url) => apiOrigin !== null || guard.isAllowed(url),
    async send(request, limits) {
      const sent = await exchangeWith(request, limits, null);
      if (sent.kind === "failed") throw new RetryLater(sent.reason, RETRY_MS);
      return sent.answer;
    },
    sendOnce: exchangeWith,
  };
}

const viaProxy = (apiOrigin: string, { host, pathname, search }: URL): URL =>
  new URL(`${apiOrigin}/${host}${pathname}${search}`);

type Way = { guard: AddressGuard | null; agent: SecureAgent; beforeBody: (() => Promise<void>) | null };

async function exchange(
  url: URL,
  { method, headers, body }: HttpRequest,
  limits: HttpLimits,
  { guard, agent, beforeBody }: Way,
): Promise<SentOnce> {
  const isSecure = url.protocol === "https:";
  const request = (isSecure ? requestHttps : requestHttp)(url, {
    method,
    headers: { "user-agent": "Doorstep", ...headers, ...lengthOf(body) },
    signal: AbortSignal.timeout(limits.timeoutMs),
    ...(isSecure ? { agent } : {}),
    // Asked for the very connection that is made: a name that resolves to another address the second time gains nothing.
    ...(guard ? { lookup: guard.lookup } : {}),
  });
  const answered = answerTo(request, limits.bytesMax);
  const failed = (error: unknown, bodyHasLeft: boolean): SentOnce => ({
    kind: "failed",
    reason: `${url.host}: ${reasonOf(error)}`,
    bodyHasLeft,
  });
  if (beforeBody) {
    const broken = await Promise.race([connectionOf(request, isSecure), answered]).then(
      () => null,
      (error: unknown) => failed(error, false),
    );
    if (broken) return broken;
    await beforeBody().catch((error: unknown) => {
      request.destroy();
      throw error;
    });
  }
  // Broken meanwhile: then nothing more is written.
  const bodyHasLeft = !request.destroyed;
  if (bodyHasLeft) request.end(body ?? undefined);
  return answered.then(
    (answer) => ({ kind: "answered", answer }),
    (error: unknown) => failed(error, bodyHasLeft),
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "the connection broke";
  return error.name === "TimeoutError" || error.name === "AbortError" ? "no answer in time" : error.message;
}

function answerTo(request: ClientRequest, bytesMax: number): Promise<HttpAnswer> {
  const answered = new Promise<HttpAnswer>((resolve, reject) => {
    request.on("response", (answer) => void readAnswer(answer, bytesMax).then(resolve, reject));
    request.on("error", reject);
  });
  // It may fail while nobody waits for it yet.
  answered.catch(() => {});
  return answered;
}

/** Fulfilled when the request's connection stands; its headers are on their way then. */
function connectionOf(request: ClientRequest, isSecure: boolean): Promise<void> {
  return new Promise((resolve) => {
    request.once("socket", (socket) => {
      if (request.reusedSocket) resolve();
      else socket.once(isSecure ? "secureConnect" : "connect", () => resolve());
    });
    request.flushHeaders();
  });
}

const lengthOf = (body: string | null): Record<string, number> =>
  body === null ? {} : { "content-length": Buffer.byteLength(body) };

async function readAnswer(answer: IncomingMessage, bytesMax: number): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // An answer that breaks off in the middle throws here, and so does one that runs out of time.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bytesMax) throw new Error(`the answer is larger than ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  return {
    status: answer.statusCode ?? 0,
    headers: headersOf(answer),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
