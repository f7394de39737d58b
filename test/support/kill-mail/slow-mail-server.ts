import { once } from "node:events";
import { SMTPServer } from "smtp-server";

export type SlowMailServer = {
  url: string;
  /** Ids of the mails it has said yes to, doubles included. */
  accepted: string[];
  close(): Promise<void>;
};

/** A real mail server that takes its time: up to `slownessMs` between the last byte of a mail and its yes. */
export async function startSlowMailServer(dice: () => number, slownessMs: number): Promise<SlowMailServer> {
  const accepted: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const head = Buffer.concat(chunks).toString("latin1", 0, 4_000);
        // Taken from here on, whether or not its yes still reaches anybody.
        accepted.push(/^Message-ID: <([^@>]+)/im.exec(head)?.[1] ?? "");
        setTimeout(done, dice() * slownessMs);
      });
    },
  });
  // Connections that break are what this is about.
  smtp.on("error", () => {});
  const { server } = smtp;
  smtp.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    accepted,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}
