import { Resolver } from "node:dns/promises";

/** What the DNS says about a name. Texts are whole: a long one is split on the wire and joined here. */
type TxtAnswer = { kind: "found"; texts: string[] } | { kind: "none" } | { kind: "failed"; reason: string };

export type Dns = {
  /** The TXT records of a name. "failed" when nobody answers in time: that says nothing about the records. */
  resolveTxt(name: string): Promise<TxtAnswer>;
};

/** The name does not exist, or has no such records. */
const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);

/** `servers` ("10.0.0.53", "127.0.0.1:5300") are asked instead of the machine's own; none: those. */
export function createDns({
  servers,
  timeoutMs = 2_500,
}: {
  servers: readonly string[];
  timeoutMs?: number;
}): Dns {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return {
    async resolveTxt(name) {
      try {
        const records = await resolver.resolveTxt(name);
        return { kind: "found", texts: records.map((parts) => parts.join("")) };
      } catch (error) {
        // Node's resolver rejects with errors that have a code.
        const { code = "unknown" } = error as NodeJS.ErrnoException;
        return NOTHING.has(code) ? { kind: "none" } : { kind: "failed", reason: code };
      }
    },
  };
}
