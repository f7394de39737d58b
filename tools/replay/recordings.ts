import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

export type Recording = {
  file: string;
  topic: string;
  shop: string;
  apiVersion: string | null;
  triggeredAt: string | null;
  eventId: string | null;
  webhookId: string | null;
  body: string;
};

/**
 * Reads recorded webhooks: one JSON file each, `{headers, body, topic?}`, the body as JSON or as its raw text. Numbers keep
 * the digits they have in the file, also beyond 2^53. A file that is none is an error that names it.
 */
export async function readRecordings(folder: string): Promise<Recording[]> {
  const names = await readdir(folder).catch(() => {
    throw new Error(`There is no folder ${folder}. Name one with --dir.`);
  });
  const files = names.filter((name) => name.endsWith(".json")).sort();
  if (files.length === 0) throw new Error(`No .json files in ${folder}.`);
  return Promise.all(
    files.map(async (name) => parseRecording(name, await readFile(path.join(folder, name), "utf8"))),
  );
}

export function parseRecording(file: string, text: string): Recording {
  const recorded = parseExactly(file, text);
  const headers = new Map(
    Object.entries(recorded.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const header = (name: string) => headers.get(`x-shopify-${name}`) ?? null;
  const topic = header("topic") ?? recorded.topic;
  if (!topic || recorded.body === undefined)
    throw new Error(`${file} is no recorded webhook: it needs headers with x-shopify-topic, and a body.`);
  return {
    file,
    topic,
    shop: header("shop-domain") ?? "shop.myshopify.com",
    apiVersion: header("api-version"),
    triggeredAt: header("triggered-at"),
    eventId: header("event-id"),
    webhookId: header("webhook-id"),
    body: typeof recorded.body === "string" ? recorded.body : JSON.stringify(recorded.body),
  };
}

type Recorded = { headers?: Record<string, unknown>; topic?: string; body?: unknown };

function parseExactly(file: string, text: string): Recorded {
  try {
    // JSON.rawJSON keeps a number's digits; it and the reviver's context are newer than TypeScript's own types.
    const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown };
    const keepDigits = (_key: string, value: unknown, context?: { source?: string }) =>
      typeof value === "number" && context?.source && String(value) !== context.source
        ? rawJSON(context.source)
        : value;
    return JSON.parse(text, keepDigits) as Recorded;
  } catch (error) {
    throw new Error(`${file} is not JSON: ${String(error)}`);
  }
}
