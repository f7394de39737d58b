import { compose } from "./compose.server.ts";
import { EnvError, getEnv } from "./env.server.ts";
import { openInbox } from "./features/inbox/inbox.server.ts";
import { startWebServer, type WebServer } from "./web-server.server.ts";
import { startWorker, type Worker } from "./worker.ts";

/** The program. DOORSTEP_ROLE says whether this process serves (web), works on jobs (worker), or both (all). */
async function main(): Promise<void> {
  const env = getEnv();
  const { ctx, inboxPool, close } = await compose(env);
  const worker: Worker | null = env.role === "web" ? null : await startWorker(ctx);
  const web: WebServer | null =
    env.role === "worker"
      ? null
      : await startWebServer(
          ctx,
          env,
          openInbox(inboxPool, ctx.vault, () => worker?.nudge()),
        );
  ctx.log.info({ role: env.role, port: web?.port }, "doorstep is up");
  // The starter waits for this word; without a starter nobody listens.
  process.send?.({ ready: true, port: web?.port });

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    ctx.log.info({ signal }, "stopping");
    await web?.close();
    await worker?.stop();
    await close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const)
    process.on(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof EnvError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
