/**
 * For `node --import ./test/stand-ins/shopify/preload.ts`: an app started this way talks to the stand-in at
 * DOORSTEP_STANDIN_URL instead of Shopify, and knows nothing of it.
 */
import { sendShopifyTo } from "./dispatcher.ts";

const url = process.env["DOORSTEP_STANDIN_URL"];
if (process.env["NODE_ENV"] === "production") {
  throw new Error("The Shopify stand-in must not be loaded with NODE_ENV=production");
}
if (!url || !URL.canParse(url)) {
  throw new Error(
    `DOORSTEP_STANDIN_URL must be the address of a running stand-in, such as http://localhost:4000; it is "${url ?? ""}"`,
  );
}
sendShopifyTo(url);
