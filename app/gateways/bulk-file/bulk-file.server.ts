import { Bug, RetryLater } from "#app/lib/errors.ts";

/** A file that is read from the middle on, piece by piece, never held whole. */
export type BulkFile =
  | { kind: "open"; chunks: AsyncGenerator<Uint8Array, void, undefined> }
  /** Nothing lies after the byte asked for. */
  | { kind: "at-end" }
  /** The address no longer opens the file: ask for a new one. */
  | { kind: "expired" };

type ReadOptions = {
  fromByte: number;
  /** Longest wait for the answer, and for each next piece. There is no limit for the whole. */
  idleTimeoutMs: number;
  /** Plain http to this machine: the stand-in's files in development and tests. */
  allowLocalHttp: boolean;
};

const RETRY_DELAY_MS = 20_000;
const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** How file stores answer to a signed address whose time is over: Google 400, Amazon 403, others the rest. */
const EXPIRED_STATUSES = new Set([400, 401, 403, 404, 410]);

/**
 * Opens the result file of a bulk operation at a byte. Where the store ignores the Range header the bytes before it are
 * read and dropped. Throws RetryLater when the store is down, slow or breaks off (also while reading the chunks), Bug for
 * an address that is not https. https://shopify.dev/docs/api/usage/bulk-operations/queries#download-result-data
 */
export async function openBulkFile(url: string, options: ReadOptions): Promise<BulkFile> {
  requireSafe(url, options.allowLocalHttp);
  const { fromByte, idleTimeoutMs } = options;
  const connection = new AbortController();
  const response = await inTime(connection, idleTimeoutMs, () =>
    fetch(url, {
      // Identity: the offset counts bytes of the file, not of a compressed copy of it.
      headers: { "accept-encoding": "identity", ...(fromByte > 0 ? { range: `bytes=${fromByte}-` } : {}) },
      redirect: "error",
      signal: connection.signal,
    }),
  );
  if (response.status === 416) return ended(connection, { kind: "at-end" });
  if (EXPIRED_STATUSES.has(response.status)) return ended(connection, { kind: "expired" });
  if (!response.ok || !response.body) {
    connection.abort();
    throw new RetryLater(`the file store answered ${response.status}`, RETRY_DELAY_MS);
  }
  const skipBytes = fromByte - firstByteOf(response);
  return { kind: "open", chunks: readChunks(response.body, connection, skipBytes, idleTimeoutMs) };
}

function requireSafe(url: string, allowLocalHttp: boolean): void {
  const { protocol, hostname } = URL.parse(url) ?? { protocol: "", hostname: "" };
  const isLocal = allowLocalHttp && protocol === "http:" && LOCAL_HOSTS.has(hostname);
  if (protocol !== "https:" && !isLocal) throw new Bug("the address of a bulk file must start with https://");
}

/** Where the bytes of an answer start: 206 says it, any other answer is the whole file. */
function firstByteOf(response: Response): number {
  if (response.status !== 206) return 0;
  const start = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1];
  if (start === undefined) throw new Bug("a partial answer does not say which part it is");
  return Number(start);
}

async function* readChunks(
  body: ReadableStream<Uint8Array>,
  connection: AbortController,
  skipBytes: number,
  idleTimeoutMs: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (skipBytes < 0) throw new Bug("the file store began after the byte asked for");
  const reader = body.getReader();
  let toSkip = skipBytes;
  try {
    for (;;) {
      const { done, value } = await inTime(connection, idleTimeoutMs, () => reader.read());
      if (done) return;
      const wanted = value.subarray(Math.min(toSkip, value.length));
      toSkip -= value.length - wanted.length;
      if (wanted.length > 0) yield wanted;
    }
  } finally {
    // Also when the reader has had enough half-way: the connection is not left open behind us.
    connection.abort();
  }
}

/** The clock runs only while we wait for the store, not while the reader works on what came. */
async function inTime<Value>(
  connection: AbortController,
  limitMs: number,
  wait: () => Promise<Value>,
): Promise<Value> {
  const timer = setTimeout(() => connection.abort(), limitMs);
  try {
    return await wait();
  } catch (error) {
    const why = connection.signal.aborted ? `nothing came for ${limitMs} ms` : String(error);
    throw new RetryLater(`the file store broke off: ${why}`, RETRY_DELAY_MS);
  } finally {
    clearTimeout(timer);
  }
}

function ended(connection: AbortController, file: BulkFile): BulkFile {
  connection.abort();
  return file;
}
