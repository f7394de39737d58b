import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/** How a scripted server answers. Null: it does not answer at all; "hang up": it closes the connection. */
export type SmtpScript = Partial<
  Record<"greeting" | "MAIL" | "RCPT" | "DATA" | "end of data", string | null>
>;

export type ScriptedSmtp = {
  url: string;
  /** What came in: commands, the bytes of the message as they arrive, and the end of it. */
  log: string[];
  /** Bytes of messages so far, dots and all. */
  received(): Buffer;
  close(): Promise<void>;
};

const ANSWERS = {
  greeting: "220 scripted",
  MAIL: "250 sender ok",
  RCPT: "250 recipient ok",
  DATA: "354 go on",
  "end of data": "250 taken",
};

/** A mail server that does exactly what the script says, to see what a client makes of it. */
export async function startScriptedSmtp(script: SmtpScript = {}): Promise<ScriptedSmtp> {
  const log: string[] = [];
  const sockets = new Set<Socket>();
  let received = Buffer.alloc(0);

  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    let pending = Buffer.alloc(0);
    const answer = (moment: keyof SmtpScript) => {
      const text = script[moment] === undefined ? ANSWERS[moment] : script[moment];
      if (text === "hang up") socket.destroy();
      else if (text !== null) socket.write(`${text}\r\n`);
    };
    const obey = (line: string) => {
      const verb = line.split(/[ :]/)[0]?.toUpperCase() ?? "";
      log.push(line);
      if (verb === "EHLO") socket.write("250 scripted\r\n");
      else if (verb === "MAIL" || verb === "RCPT" || verb === "DATA") answer(verb);
      else socket.write(verb === "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
      inData ||= verb === "DATA" && script.DATA === undefined;
    };
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      if (inData) {
        received = Buffer.concat([received, chunk]);
        const end = pending.indexOf("\r\n.\r\n");
        log.push(end === -1 ? "bytes" : "end of data");
        if (end === -1) return;
        inData = false;
        pending = pending.subarray(end + 5);
        answer("end of data");
        return;
      }
      for (let end = pending.indexOf("\r\n"); end !== -1 && !inData; end = pending.indexOf("\r\n")) {
        const line = pending.toString("latin1", 0, end);
        pending = pending.subarray(end + 2);
        obey(line);
      }
    });
    answer("greeting");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    // It listens on a port, never on a pipe.
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    received: () => received,
    async close() {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), "close");
    },
  };
}
