const POLICY = "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'";

/**
 * A mail's HTML for a frame of ours: it may show pictures and nothing else. Links lead nowhere, because they would open in
 * new windows and the frame's sandbox has none. A mail asks for dark colours by a media query about the reader's system; here
 * the reader of the page says which.
 */
export function previewHtml(html: string, { isDark }: { isDark: boolean }): string {
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><base target="_blank">`;
  const coloured = html.replaceAll(
    /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi,
    (_, scheme: string) =>
      (scheme.toLowerCase() === "dark") === isDark ? "(min-width:0px)" : "(max-width:0px)",
  );
  const open = /<head[^>]*>/i.exec(coloured);
  if (!open) return head + coloured;
  const at = open.index + open[0].length;
  return coloured.slice(0, at) + head + coloured.slice(at);
}
