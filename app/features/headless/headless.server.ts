export { findAccess, findSecret, rotateSecret, saveOrigins, switchOff, switchOn } from "./access.server.ts";
export { verifyToken } from "./verify-token.server.ts";
