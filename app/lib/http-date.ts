import { instantFromMs, type Instant } from "./time.ts";

/** "Sun, 06 Nov 1994 08:49:37 GMT" (https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7); null when it is no such date. */
export function parseHttpDate(text: string | undefined): Instant | null {
  const plain = text?.trim() ?? "";
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(plain)) return null;
  const ms = Date.parse(plain);
  return Number.isNaN(ms) ? null : instantFromMs(ms);
}
