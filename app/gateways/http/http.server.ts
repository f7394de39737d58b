import { request as requestHttp, type IncomingMessage } from "node:http";
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
  /** Whether a merchant may name this host: it is not one of our own network's. */
  isAllowed(url: string): Promise<boolean>;
};

export type HttpOptions = {
  /** All calls go to `<apiOrigin>/<host>/<path>` instead: a proxy of the operator's. */
  apiOrigin: string | null;
  /** Hosts that may be called though they are private or without TLS. */
  privateHosts: readonly string[];
};

const RETRY_MS = 30_000;
const SOCKETS_MAX = 50;

export function createHttp({ apiOrigin, privateHosts }: HttpOptions): Http {
  const guard = createAddressGuard(privateHosts);
  const agent = new SecureAgent({ keepAlive: true, maxSockets: SOCKETS_MAX });
  return {
    isAllowed: async (url) => apiOrigin !== null || guard.isAllowed(url),
    async send(request, limits) {
      const url = new URL(request.url);
      if (apiOrigin !== null)
        return exchange(viaProxy(apiOrigin, url), request, limits, { guard: null, agent });
      if (!guard.mayCall(url)) throw new RetryLater(`${url.host} may not be called`, RETRY_MS);
      return exchange(url, request, limits, { guard, agent });
    },
  };
}

const viaProxy = (apiOrigin: string, { host, pathname, search }: URL): URL =>
  new URL(`${apiOrigin}/${host}${pathname}${search}`);

type Way = { guard: AddressGuard | null; agent: SecureAgent };

function exchange(
  url: URL,
  { method, headers, body }: HttpRequest,
  limits: HttpLimits,
  { guard, agent }: Way,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new RetryLater(`${url.host}: ${reason}`, RETRY_MS));
    const isSecure = url.protocol === "https:";
    const sent = (isSecure ? requestHttps : requestHttp)(
      url,
      {
        method,
        headers: { "user-agent": "Doorstep", ...headers, ...lengthOf(body) },
        signal: AbortSignal.timeout(limits.timeoutMs),
        ...(isSecure ? { agent } : {}),
        // Asked for the very connection that is made: a name that resolves to another address the second time gains nothing.
        ...(guard ? { lookup: guard.lookup } : {}),
      },
      (answer) =>
        void readAnswer(answer, limits.bytesMax).then(resolve, (error: Error) => fail(error.message)),
    );
    sent.on("error", (error) =>
      fail(
        error.name === "TimeoutError" || error.name === "AbortError" ? "no answer in time" : error.message,
      ),
    );
    sent.end(body ?? undefined);
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
