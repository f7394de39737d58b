import { createHash } from "node:crypto";
import { UNSUBSCRIBE_CSS } from "./page-css.ts";
import { renderUnsubscribePage, type UnsubscribePage } from "./unsubscribe-page.ts";

/** An answer as it goes out. */
export type UnsubscribeAnswer = { status: number; headers: Record<string, string>; body: string };

const STYLE_HASH = createHash("sha256").update(UNSUBSCRIBE_CSS).digest("base64");
const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
  // Nothing is loaded and nothing runs: the page is its own markup and one style sheet, which is named by its hash.
  "Content-Security-Policy": [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

/** A page of the unsubscribe link; a link that is none of ours is a 404. */
export const answerUnsubscribePage = (page: UnsubscribePage): UnsubscribeAnswer => ({
  status: page.state.kind === "wrong_link" ? 404 : 200,
  headers: HEADERS,
  body: renderUnsubscribePage(page),
});
