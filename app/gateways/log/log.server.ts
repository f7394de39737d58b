import { pino, type Logger as PinoLogger } from "pino";

export type Logger = Pick<PinoLogger, "debug" | "info" | "warn" | "error">;

/** Never written, at any depth we log: tokens, signatures and personal data. */
const SECRET_FIELDS = [
  "token",
  "accessToken",
  "refreshToken",
  "password",
  "email",
  "phone",
  "authorization",
  "id_token",
  "hmac",
  "signature",
];

export function createLogger(level: string): Logger {
  return pino({
    level,
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: "[hidden]" },
  });
}
