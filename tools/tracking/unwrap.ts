import { readJson } from "#app/lib/json.ts";

type Member = Record<string, unknown>;

/**
 * The bodies in a file. A file may be a body as it came, or hold some in one of the ways in which people record them:
 * `{request, status, body}` or `{headers, body}`, a map of OpenAPI examples `{"1": {summary, value}}`, an HTTP archive, the
 * cassette of a test `{interactions: [{request, response: {body}}]}`, a list of any of these, or one body a line. A list of
 * bodies stays one: providers send lists, too.
 */
export function unwrapBodies(text: string): string[] {
  const json = readJson(text);
  if (json.kind === "malformed") return linesIn(text) ?? [text];
  const parts = unwrap(json.value);
  return parts === null
    ? [text]
    : parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part)));
}

/** The members of a body that is a list, for readers that know only one at a time; null when it is none. */
export function membersOf(body: string): string[] | null {
  const json = readJson(body);
  return json.kind === "read" && Array.isArray(json.value)
    ? json.value.map((member) => JSON.stringify(member))
    : null;
}

/** https://jsonlines.org; null when it is no such list. */
function linesIn(text: string): string[] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const isList =
    lines.length > 1 && lines.every((line) => /^\s*\{/.test(line) && readJson(line).kind === "read");
  return isList ? lines.flatMap(unwrapBodies) : null;
}

/** Null when nothing is wrapped. */
function unwrap(value: unknown): unknown[] | null {
  if (Array.isArray(value)) {
    const parts: (unknown[] | null)[] = value.map(unwrap);
    return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if (!isMember(value)) return null;
  if ("body" in value && ["request", "status", "headers", "topic"].some((key) => key in value))
    return [value["body"] ?? ""];
  const recorded = recordedIn(value);
  if (recorded) return recorded;
  const examples = Object.values(value);
  if (examples.length > 0 && examples.every((one) => isMember(one) && "value" in one && !("object" in one)))
    return examples.map((one) => (isMember(one) ? one["value"] : one));
  return archivedIn(value);
}

/** What libraries that record requests for tests write, each a little differently. */
function recordedIn(value: Member): unknown[] | null {
  const interactions = value["interactions"] ?? value["http_interactions"];
  if (Array.isArray(interactions)) return unwrap(interactions);
  const response = value["response"] ?? value["Response"];
  if (!isMember(response) || !("request" in value || "Request" in value)) return null;
  const body = response["body"] ?? response["Body"] ?? "";
  return [isMember(body) && typeof body["string"] === "string" ? body["string"] : body];
}

/** https://w3c.github.io/web-performance/specs/HAR/Overview.html */
function archivedIn(value: Member): unknown[] | null {
  const { log } = value;
  if (!isMember(log) || !Array.isArray(log["entries"])) return null;
  return log["entries"].flatMap((entry: unknown) => {
    const response = isMember(entry) ? entry["response"] : null;
    const content = isMember(response) ? response["content"] : null;
    return isMember(content) && typeof content["text"] === "string" ? [content["text"]] : [];
  });
}

const isMember = (value: unknown): value is Member =>
  typeof value === "object" && value !== null && !Array.isArray(value);
