import { parseArgs } from "node:util";
import { createMailCatcher } from "./mail-catcher.ts";

const { values } = parseArgs({
  options: {
    smtp: { type: "string", default: "1025" },
    http: { type: "string", default: "1080" },
    host: { type: "string", default: "127.0.0.1" },
    keep: { type: "string" },
  },
});

const catcher = await createMailCatcher({
  smtpPort: Number(values.smtp),
  httpPort: Number(values.http),
  host: values.host,
  ...(values.keep ? { keepIn: values.keep } : {}),
});
console.log(`mail catcher: ${catcher.smtpUrl}, mailbox ${catcher.webUrl}`);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void catcher.close().then(() => process.exit(0)));
