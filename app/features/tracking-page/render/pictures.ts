/**
 * A picture in the width it is shown in, where Shopify can scale it; others come as they are.
 * https://shopify.dev/docs/api/liquid/filters/image_url
 */
export const sizedPicture = (src: string, width: number): string =>
  src.startsWith("https://cdn.shopify.com/") && !/[?&]width=/.test(src)
    ? `${src}${src.includes("?") ? "&" : "?"}width=${width}`
    : src;

/** Origins of all pictures of a page and its style, for its security policy: "https://cdn.shopify.com". */
export function pictureOrigins(markup: string, css: string): string[] {
  const found = new Set<string>();
  for (const [, origin] of markup.matchAll(/<img\b[^>]*?\ssrc="(https?:\/\/[\w.:-]+)/g))
    if (origin) found.add(origin);
  for (const [, origin] of css.matchAll(/url\(\s*["']?(https?:\/\/[\w.:-]+)/g)) if (origin) found.add(origin);
  return [...found];
}
