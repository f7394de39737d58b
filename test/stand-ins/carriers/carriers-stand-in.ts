import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Faults } from "./faults.ts";
import type { Vendor, VendorAnswer, VendorRequest } from "./vendor.ts";
import { aftership } from "./vendors/aftership.ts";
import { dhl } from "./vendors/dhl.ts";
import { easypost } from "./vendors/easypost.ts";
import { fedex } from "./vendors/fedex.ts";
import { karrio } from "./vendors/karrio.ts";
import { seventeentrack } from "./vendors/seventeentrack.ts";
import { ship24 } from "./vendors/ship24.ts";
import { shippo } from "./vendors/shippo.ts";
import { ups } from "./vendors/ups.ts";
import { usps } from "./vendors/usps.ts";
import { World } from "./world.ts";

export const VENDORS = [easypost, aftership, shippo, seventeentrack, ship24, karrio, ups, fedex, usps, dhl];

export type CarriersOptions = {
  /** 0 takes any free port. */
  port?: number;
  now?: () => number;
  /** Keys that are taken; every other gets the vendor's own refusal. */
  keys?: readonly string[];
  /** How long parcels take from one scan to the next; null: they move only by hand. */
  stepMs?: number | null;
};

type LoggedCall = { vendorId: string; method: string; path: string; atMs: number; status: number };

type PushOptions = {
  url: string;
  secret: string;
  number: string;
  /** As things were after so many steps; now, if not given. */
  steps?: number;
  /** The body is changed after it was signed. */
  forged?: boolean;
};

export type CarriersStandIn = {
  /** For OUTBOUND_PROXY. */
  origin: string;
  world: World;
  faults: Faults;
  calls: LoggedCall[];
  /** Moves a parcel so many steps on. */
  advance(vendorId: string, number: string, steps?: number): void;
  /** Sends a vendor's webhook, and returns the status of its answer. */
  push(vendorId: string, options: PushOptions): Promise<number>;
  /** Forgets all parcels, faults and calls. */
  reset(): void;
  close(): Promise<void>;
};

/** All providers and carriers behind one door: `/<host>/<path>`. */
export async function createCarriersStandIn(options: CarriersOptions = {}): Promise<CarriersStandIn> {
  const { port = 0, now = Date.now, keys = ["demo-key"], stepMs = null } = options;
  const world = new World({ now, keys, stepMs });
  const faults = new Faults();
  const calls: LoggedCall[] = [];
  const server = createServer((request, response) => {
    void receive({ world, faults, calls }, request, response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  // It listens on a port, never on a pipe.
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    world,
    faults,
    calls,
    advance(vendorId, number, steps = 1) {
      const parcel = world.find(vendorId, number) ?? world.register(vendorId, number);
      parcel.movedTo = world.stepsOf(parcel) + steps;
    },
    push: (vendorId, about) => push(world, vendorId, about),
    reset() {
      world.reset();
      faults.reset();
      calls.length = 0;
    },
    async close() {
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}

type Desk = { world: World; faults: Faults; calls: LoggedCall[] };

async function receive(
  { world, faults, calls }: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://stand-in");
  const [, host = "", ...rest] = url.pathname.split("/");
  const vendor = vendorAt(host);
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const asked: VendorRequest = {
    method: request.method ?? "GET",
    path: `/${rest.join("/")}`,
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks).toString("utf8"),
  };
  const fault = vendor && faults.take(vendor.id);
  const answer = fault?.kind === "status" ? refusalOf(fault) : (vendor?.answer(asked, world) ?? NO_SUCH_PAGE);
  const { method, path } = asked;
  calls.push({ vendorId: vendor?.id ?? host, method, path, atMs: world.nowMs(), status: answer.status });
  if (fault?.kind === "hang") return;
  send(response, answer, fault?.kind === "half");
}

const vendorAt = (host: string): Vendor | undefined =>
  VENDORS.find(({ hosts }) => hosts.includes(host)) ?? (host.includes("karrio") ? karrio : undefined);

const NO_SUCH_PAGE: VendorAnswer = { status: 404, body: { message: "Not Found" } };

const refusalOf = ({
  status,
  retryAfterS,
  body,
}: {
  status: number;
  retryAfterS?: number;
  body?: string;
}): VendorAnswer => ({
  status,
  body: body ?? { message: status === 429 ? "Too Many Requests" : "Internal Server Error" },
  ...(retryAfterS === undefined ? {} : { headers: { "retry-after": String(retryAfterS) } }),
});

function send(response: ServerResponse, { status, body, headers }: VendorAnswer, breaksOff: boolean): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...headers,
  });
  if (!breaksOff) return void response.end(text);
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}

async function push(
  world: World,
  vendorId: string,
  { url, secret, number, steps, forged }: PushOptions,
): Promise<number> {
  const vendor = VENDORS.find(({ id }) => id === vendorId);
  const parcel = world.find(vendorId, number);
  if (!vendor?.webhook || !parcel) throw new Error(`${vendorId} sends no webhooks about ${number}`);
  const { headers, body } = vendor.webhook({ parcel, world, steps: steps ?? world.stepsOf(parcel), secret });
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: forged ? body.replace(/\}\s*$/, ' ,"forged":true}') : body,
  });
  await answer.text();
  return answer.status;
}
