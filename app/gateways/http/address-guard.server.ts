import { lookup as resolve, type LookupAddress } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Keeps addresses that merchants enter from leading into the operator's own network. */
export type AddressGuard = {
  /** By what the address itself says: https, and no private IP address written out. */
  mayCall(url: URL): boolean;
  /** The same, and that every address behind the name is public now. */
  isAllowed(url: string): Promise<boolean>;
  /** In place of dns.lookup: fails for a name behind which there is an address of a private network. */
  lookup: LookupFunction;
};

/** Special-purpose addresses: https://www.iana.org/assignments/iana-ipv4-special-registry and its sister for IPv6. */
const SPECIAL = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  SPECIAL.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::", 96],
  ["64:ff9b::", 32],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  SPECIAL.addSubnet(net, prefix, "ipv6");

/** Also of an IPv4 address in IPv6's clothes: the list sees through "::ffff:10.0.0.1". */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && !SPECIAL.check(address, family === 6 ? "ipv6" : "ipv4");
};

export function createAddressGuard(privateHosts: readonly string[]): AddressGuard {
  const isExempt = (host: string) => privateHosts.includes(host.toLowerCase());

  function mayCall({ protocol, hostname, username, password }: URL): boolean {
    if (username !== "" || password !== "") return false;
    if (isExempt(hostname)) return protocol === "https:" || protocol === "http:";
    const literal = hostname.replace(/^\[|\]$/g, "");
    return protocol === "https:" && (isIP(literal) === 0 || isPublicAddress(literal));
  }

  const lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const refused = isExempt(hostname) ? undefined : found.find(({ address }) => !isPublicAddress(address));
      if (refused) return callback(new Error(`${hostname} leads to an address of a private network`), []);
      answerAs(options.all === true, found, callback);
    });
  };

  return {
    mayCall,
    lookup,
    isAllowed: (text) =>
      new Promise((settle) => {
        const url = URL.parse(text);
        if (!url || !mayCall(url)) return settle(false);
        const literal = url.hostname.replace(/^\[|\]$/g, "");
        if (isIP(literal) !== 0) return settle(true);
        lookup(url.hostname, { all: true }, (error) => settle(!error));
      }),
  };
}

/** Callers want all addresses, or the first and its family. */
function answerAs(all: boolean, found: LookupAddress[], callback: Parameters<LookupFunction>[2]): void {
  const [first] = found;
  if (all || !first) callback(null, found);
  else callback(null, first.address, first.family);
}
