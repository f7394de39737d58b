import { once } from "node:events";
import { createServer, request as callOn, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type OutboundOptions = {
  /** Which stand-in plays this host, by its origin. */
  originOf: (host: string) => string;
  /** 0 takes any free port. */
  port?: number;
};

/** The operator's outbound proxy of the demo: `/<host>/<path>` goes to whoever plays the host. */
export async function createOutboundStandIn({ originOf, port = 0 }: OutboundOptions) {
  const server = createServer((request, response) => passOn(originOf, request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  // It listens on a port, never on a pipe.
  const { port: taken } = server.address() as AddressInfo;
  return {
    /** For OUTBOUND_PROXY. */
    origin: `http://127.0.0.1:${taken}`,
    async close() {
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}

function passOn(
  originOf: OutboundOptions["originOf"],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [, host = ""] = (request.url ?? "/").split("/");
  const { method = "GET", headers } = request;
  const further = callOn(`${originOf(host)}${request.url ?? "/"}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  further.on("error", () => response.destroy());
  request.pipe(further);
}
