import { serveOrders } from "./order-stream.ts";

// A process of its own, so that what it needs is not counted as the import's.
const { url } = await serveOrders(Number(process.argv[2]));
process.send?.({ url });
process.once("disconnect", () => process.exit(0));
