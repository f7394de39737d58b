import { pictureOrigins } from "./render/pictures.ts";

const MAPS = "https://www.openstreetmap.org";

/**
 * What a page of our own may do: show its one style sheet, run its one script, both named by a nonce, load the pictures that
 * are on it, tell us of presses, and send its forms to us. Nothing of anybody else's, but a map that was asked for.
 * https://www.w3.org/TR/CSP3/
 */
export function securityPolicy(body: string, { css, nonce }: { css: string; nonce: string }): string {
  const origins = pictureOrigins(body, css);
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    ...(origins.length > 0 ? [`img-src ${origins.join(" ")}`] : []),
    ...(body.includes(` data-embed="${MAPS}/`) ? [`frame-src ${MAPS}`] : []),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
