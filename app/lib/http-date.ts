import { instantFromMs, type Instant } from "./time.ts";

const HTTP_DATE = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** A date as headers have it: "Sun, 22 Nov 2026 01:00:00 GMT"; null when it is none. https://www.rfc-editor.org/rfc/rfc9110#http.date */
export function parseHttpDate(text: string | undefined): Instant | null {
  const ms = HTTP_DATE.test(text ?? "") ? Date.parse(text ?? "") : Number.NaN;
  return Number.isNaN(ms) ? null : instantFromMs(ms);
}
