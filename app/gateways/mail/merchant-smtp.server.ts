import { connect, type Socket } from "node:net";
import type { MailAccount } from "#app/features/sending/sending.ts";
import type { AddressGuard } from "../http/address-guard.server.ts";
import type { MailTransport, OutgoingMail } from "./mail.server.ts";
import { createSmtpTransport } from "./smtp.server.ts";

type Credentials = MailAccount["credentials"];
type World = { guard: AddressGuard; silenceMs: number };
type Pool = { transport: MailTransport; underWay: number; idle: NodeJS.Timeout | null };

/** Connections to a server that nobody uses for so long are closed. */
const IDLE_MS = 60_000;
const CONNECTIONS_MAX = 3;
const CONNECT_MS = 15_000;

/** Merchants' own mail servers: a few connections to each, opened when they are needed. */
export function createMerchantSmtp(world: World) {
  const pools = new Map<string, Pool>();

  async function withPool<Result>(
    credentials: Credentials,
    work: (transport: MailTransport) => Promise<Result>,
  ): Promise<Result> {
    const key = JSON.stringify(credentials);
    const pool = pools.get(key) ?? { transport: open(credentials, world), underWay: 0, idle: null };
    pools.set(key, pool);
    if (pool.idle) clearTimeout(pool.idle);
    pool.underWay += 1;
    try {
      return await work(pool.transport);
    } finally {
      pool.underWay -= 1;
      if (pool.underWay === 0) pool.idle = setTimeout(() => closePool(key), IDLE_MS).unref();
    }
  }

  function closePool(key: string): void {
    pools.get(key)?.transport.close();
    pools.delete(key);
  }

  return {
    send: (mail: OutgoingMail, credentials: Credentials) =>
      withPool(credentials, (transport) => transport.send(mail)),
    check: (account: MailAccount) => withPool(account.credentials, (transport) => transport.check(account)),
    close() {
      for (const [key, { idle }] of pools) {
        if (idle) clearTimeout(idle);
        closePool(key);
      }
    },
  };
}

function open(
  { host = "", port = "587", security, username, password }: Credentials,
  { guard, silenceMs }: World,
): MailTransport {
  return createSmtpTransport({
    host,
    port: Number(port),
    secure: security === "tls",
    // A host that the operator has named may do without, as it may with HTTP; all others see a password only encrypted.
    requireTLS: security !== "tls" && !mayGoPlain(host, guard),
    ...(username ? { auth: { user: username, pass: password ?? "" } } : {}),
    getSocket: (_options, done) => openGuarded({ host, port: Number(port) }, guard, done),
    connectionsMax: CONNECTIONS_MAX,
    silenceMs,
    isMerchants: true,
  });
}

function mayGoPlain(host: string, guard: AddressGuard): boolean {
  const url = URL.parse(`http://${host}`);
  return url !== null && guard.mayCall(url);
}

/** The address is looked at when the connection is made: a name that leads elsewhere the second time gains nothing. */
function openGuarded(
  { host, port }: { host: string; port: number },
  guard: AddressGuard,
  done: (error: Error | null, opened?: { connection: Socket }) => void,
): void {
  const url = URL.parse(`https://${host}`);
  if (!url || !guard.mayCall(url)) return done(new Error(`${host} leads to an address of a private network`));
  const socket = connect({ host, port, lookup: guard.lookup });
  socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error(`${host}:${port} does not answer`)));
  socket.once("error", done);
  socket.once("connect", () => {
    socket.setTimeout(0);
    socket.off("error", done);
    done(null, { connection: socket });
  });
}
