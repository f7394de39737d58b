export { loadSending } from "./load-sending.server.ts";
