/**
 * Turns links to a shop's real address into links that work on this machine:
 * https://doorstep-demo.myshopify.com/apps/track → {standInUrl}/shops/doorstep-demo/apps/track.
 */
export const localLinks = (text: string, standInUrl: string): string =>
  text.replace(
    /https:\/\/([\w-]+)\.myshopify\.com(?![\w.-])/g,
    (_whole, handle: string) => `${standInUrl}/shops/${handle}`,
  );

/** Lets a page's absolute paths stay inside the shop when it is shown under /shops/{handle}. */
export const prefixLinks = (page: string, base: string): string =>
  base === ""
    ? page
    : page.replace(/(\s(?:href|action|src|formaction)=["'])\/(?!\/|shops\/|cdn\/)/g, `$1${base}/`);
