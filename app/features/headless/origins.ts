const ORIGINS_MAX = 20;
const LENGTH_MAX = 260;
/** As browsers write it in the Origin header: lower case, names beyond ASCII in Punycode, no path and no slash at the end. */
const SAFE_ORIGIN = /^https:\/\/[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?$/;
/** For who builds a storefront on their own machine. */
const LOCAL_ORIGIN = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/;

/** Why a line is no origin: it must be https, has more than an origin has, or is nothing of the kind; or there are too many. */
export type OriginFault =
  { kind: "insecure" | "path" | "malformed"; line: string } | { kind: "many"; max: number };

export type ParsedOrigins = { kind: "valid"; origins: string[] } | { kind: "invalid"; fault: OriginFault };

/** Reads the origins that a merchant wrote, one a line, each once; or the first line that is none. */
export function parseOrigins(written: string): ParsedOrigins {
  const lines = written
    .split(/[\n,]/)
    .map((line) => line.trim().toLowerCase().replace(/\/$/, ""))
    .filter((line) => line !== "");
  for (const line of lines) {
    const kind = faultOf(line);
    if (kind) return { kind: "invalid", fault: { kind, line: line.slice(0, LENGTH_MAX) } };
  }
  const origins = [...new Set(lines.map(withoutDefaultPort))];
  if (origins.length > ORIGINS_MAX) return { kind: "invalid", fault: { kind: "many", max: ORIGINS_MAX } };
  return { kind: "valid", origins };
}

function faultOf(line: string): "insecure" | "path" | "malformed" | null {
  if (line.length <= LENGTH_MAX && (SAFE_ORIGIN.test(line) || LOCAL_ORIGIN.test(line))) return null;
  if (line.startsWith("http://")) return "insecure";
  return /^https:\/\/[^/?#]+[/?#]/.test(line) ? "path" : "malformed";
}

/** Browsers leave it out. */
const withoutDefaultPort = (origin: string): string =>
  origin.startsWith("https:") ? origin.replace(/:443$/, "") : origin.replace(/:80$/, "");
