import { SMTPServer } from "smtp-server";

// A mail server in a process of its own: takes everything, and remembers the id of each mail that it has said yes to.
const accepted: string[] = [];
let last: Buffer = Buffer.alloc(0);

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      last = Buffer.concat(chunks);
      accepted.push(/^Message-ID: <([^@>]+)/im.exec(last.toString("latin1", 0, 4_000))?.[1] ?? "");
      done();
    });
  },
});
server.on("error", (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.server.address();
  process.send?.({ port: typeof address === "object" && address ? address.port : 0 });
});
process.on("message", (order) => {
  if (order === "count") process.send?.({ count: accepted.length });
  if (order === "take") process.send?.({ ids: accepted.splice(0), last: last.toString("latin1") });
});
process.on("disconnect", () => process.exit(0));
