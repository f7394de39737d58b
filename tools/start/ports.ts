import net from "node:net";
import { freePort } from "#tools/database/embedded-postgres.ts";

/** The port one knows by heart if it is free, else any other. */
export async function preferPort(preferred: number): Promise<number> {
  return (await isFree(preferred)) ? preferred : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
