import { CARRIERS } from "./carrier-book.ts";

const idsByHost = new Map<string, string[]>();
for (const { id, hosts } of CARRIERS)
  for (const host of hosts ?? []) idsByHost.set(host, [...(idsByHost.get(host) ?? []), id]);

/** The carriers whose look-up pages are at the address's host or above it; the nearest host counts. Several share "dhl.com". */
export function carrierIdsOfUrl(url: string): readonly string[] {
  let host = /^\s*https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";
  while (host.includes(".")) {
    const ids = idsByHost.get(host);
    if (ids) return ids;
    host = host.slice(host.indexOf(".") + 1);
  }
  return [];
}
