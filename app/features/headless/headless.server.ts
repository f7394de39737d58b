export {
  findAccess,
  findSecret,
  rotateSecret,
  saveOrigins,
  switchOff,
  switchOn,
  type HeadlessAccess,
} from "./access.server.ts";
export { verifyToken } from "./verify-token.server.ts";
