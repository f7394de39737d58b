import type { Server } from "node:http";

/** Listens on a free port and tells the parent; answers "memory" with the resident size in megabytes. */
export function serve(server: Server): void {
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.({ port: typeof address === "object" && address ? address.port : 0 });
  });
  process.on("message", () => process.send?.({ rssMb: process.memoryUsage().rss / 1e6 }));
  process.on("disconnect", () => process.exit(0));
}
