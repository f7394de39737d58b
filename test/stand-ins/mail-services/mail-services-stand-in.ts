import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Mailbox } from "../mail/mailbox.ts";
import type { Service, ServiceReply, ServiceRequest } from "./service.ts";
import { SERVICES } from "./services.ts";

export type MailServicesOptions = {
  /** Where accepted mail goes. */
  mailbox: Mailbox;
  /** 0 takes any free port. */
  port?: number;
  /** The key that every service takes; with SES it is both the id and the secret. */
  key?: string;
};

export type MailServicesStandIn = {
  /** For OUTBOUND_PROXY: `<origin>/<host>/<path>`. */
  origin: string;
  /** Mails that were taken, in their order. */
  taken: { serviceId: string; to: string }[];
  isHost(host: string): boolean;
  close(): Promise<void>;
};

/** How often a mail to later@… is put off before it is taken. */
const PUT_OFF_TIMES = 2;

/** Five mail services behind one door. Recipients and senders whose names ask for trouble get it; see the README. */
export async function createMailServicesStandIn({
  mailbox,
  port = 0,
  key = "demo-key",
}: MailServicesOptions): Promise<MailServicesStandIn> {
  const takenMails: MailServicesStandIn["taken"] = [];
  const takenByKey = new Map<string, string>();
  const putOff = new Map<string, number>();

  async function handOver(service: Service, request: ServiceRequest): Promise<ServiceReply | "hang"> {
    const refusal = await service.refuse(request, key);
    if (refusal) return refusal;
    const mail = await service.readMail(request);
    if (!mail) return service.look(request);
    const known = mail.idempotencyKey && takenByKey.get(mail.idempotencyKey);
    if (known) return service.taken(known);
    const name = mail.to.split("@")[0]?.toLowerCase();
    if (mail.from.toLowerCase().startsWith("unverified@")) return service.senderUnverified;
    if (name === "refuse") return service.refused;
    const times = putOff.get(mail.to) ?? 0;
    if (name === "later" && times < PUT_OFF_TIMES) {
      putOff.set(mail.to, times + 1);
      return service.busy;
    }
    const id = randomUUID();
    if (mail.idempotencyKey) takenByKey.set(mail.idempotencyKey, id);
    await mailbox.add({ from: mail.from, to: [mail.to] }, mail.raw);
    takenMails.push({ serviceId: service.id, to: mail.to });
    // It was taken, and nobody is told.
    return name === "hang" ? "hang" : service.taken(id);
  }

  const server = createServer((request, response) => {
    void receive(request, response, handOver).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  // It listens on a port, never on a pipe.
  const { port: listeningOn } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${listeningOn}`,
    taken: takenMails,
    isHost: (host) => SERVICES.some(({ hosts }) => hosts(host)),
    async close() {
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  handOver: (service: Service, request: ServiceRequest) => Promise<ServiceReply | "hang">,
): Promise<void> {
  const url = new URL(`https:/${request.url ?? "/"}`);
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const service = SERVICES.find(({ hosts }) => hosts(url.host));
  const reply: ServiceReply | "hang" = service
    ? await handOver(service, { method: request.method ?? "GET", url, headers, body: Buffer.concat(chunks) })
    : { status: 404, body: "no such service" };
  if (reply === "hang") return;
  const isText = typeof reply.body === "string";
  response
    .writeHead(reply.status, { "content-type": isText ? "text/plain" : "application/json", ...reply.headers })
    .end(isText ? String(reply.body) : JSON.stringify(reply.body));
}
