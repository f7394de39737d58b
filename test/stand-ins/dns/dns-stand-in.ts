import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { decode, encode, type Answer } from "dns-packet";
import { dnsPage } from "./dns-page.ts";
import { openZone, type Zone } from "./zone.ts";

export type DnsStandInOptions = {
  /** 0 takes any free port. */
  port?: number;
  httpPort?: number;
  /** A JSON file that keeps the records over a restart. */
  keepIn?: string;
};

export type DnsStandIn = {
  /** For DNS_SERVERS. */
  server: string;
  webUrl: string;
  zone: Zone;
  /** While true nobody is answered. */
  setSilent(isSilent: boolean): void;
  close(): Promise<void>;
};

/** A DNS server that knows the TXT records it was told, and no others. */
export async function createDnsStandIn(options: DnsStandInOptions = {}): Promise<DnsStandIn> {
  const { port = 0, httpPort = 0, keepIn } = options;
  const zone = await openZone(keepIn);
  let isSilent = false;
  const socket = createSocket("udp4");
  socket.on("message", (bytes, from) => {
    const answer = isSilent ? null : answerTo(zone, bytes);
    if (answer) socket.send(answer, from.port, from.address);
  });
  socket.bind(port, "127.0.0.1");
  const web = createServer((request, response) => void dnsPage(zone, request, response));
  web.listen(httpPort, "127.0.0.1");
  await Promise.all([once(socket, "listening"), once(web, "listening")]);
  // It listens on a port, never on a pipe.
  const { port: webPort } = web.address() as AddressInfo;
  return {
    server: `127.0.0.1:${socket.address().port}`,
    webUrl: `http://127.0.0.1:${webPort}`,
    zone,
    setSilent: (silent) => void (isSilent = silent),
    async close() {
      const closed = Promise.all([once(socket, "close"), once(web, "close")]);
      socket.close();
      web.close();
      web.closeAllConnections();
      await closed;
    },
  };
}

/** https://www.rfc-editor.org/rfc/rfc1035#section-4: an authority for everything, with NXDOMAIN for names it never heard of. */
function answerTo(zone: Zone, bytes: Buffer): Buffer | null {
  const query = decode(bytes);
  const [question] = query.questions ?? [];
  if (!question) return null;
  const texts = question.type === "TXT" ? zone.textsOf(question.name) : [];
  const answers: Answer[] = texts.map((text) => ({
    type: "TXT",
    name: question.name,
    ttl: 1,
    // A string on the wire holds 255 bytes at most.
    data: text.match(/.{1,255}/gs) ?? [""],
  }));
  const nothing = zone.textsOf(question.name).length === 0 ? NXDOMAIN : 0;
  const reply = { type: "response" as const, id: query.id ?? 0, questions: [question] };
  const whole = encode({ ...reply, flags: AUTHORITATIVE | RECURSION | nothing, answers });
  // Too long for a datagram without EDNS: our records never are, a page full of them may be.
  return whole.length <= 4096
    ? whole
    : encode({ ...reply, flags: AUTHORITATIVE, answers: answers.slice(0, 1) });
}

const AUTHORITATIVE = 1 << 10;
const RECURSION = 1 << 7;
const NXDOMAIN = 3;
