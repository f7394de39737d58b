import type { z } from "zod";
import type { errorSchema, ErrorCode } from "./answer-schema.ts";

/** An answer that is none, with why in plain words. */
export type Refusal = { status: number; headers: Record<string, string>; body: z.output<typeof errorSchema> };

const REFUSALS: Readonly<Record<ErrorCode, { status: number; message: string }>> = {
  bad_request: {
    status: 400,
    message: 'Send a JSON object such as {"order": "#1001", "contact": "mei@example.jp"}.',
  },
  unauthorized: {
    status: 401,
    message:
      "Send “Authorization: Bearer …” with a token signed with the shop's headless secret, not older than an hour.",
  },
  origin_not_allowed: {
    status: 403,
    message:
      "This origin is not on the shop's list. The merchant can add it in Doorstep under Links and look-up.",
  },
  not_found: { status: 404, message: "There is nothing here, or nothing that this request may see." },
  method_not_allowed: { status: 405, message: "This address does not take this method." },
  expired: { status: 410, message: "This link has expired. Look the order up again and it works again." },
  unsupported_media_type: { status: 415, message: "Send JSON, with “Content-Type: application/json”." },
  rate_limited: { status: 429, message: "That was a lot of tries. Please wait a while and try again." },
};

/** The refusal of a kind; `wait` says for how long. */
export function refuse(code: ErrorCode, wait: { retryAfterMs: number } | null = null): Refusal {
  const { status, message } = REFUSALS[code];
  return {
    status,
    headers: {
      ...(wait ? { "Retry-After": String(Math.ceil(wait.retryAfterMs / 1000)) } : {}),
      ...(code === "unauthorized" ? { "WWW-Authenticate": "Bearer" } : {}),
    },
    body: { error: { code, message } },
  };
}
