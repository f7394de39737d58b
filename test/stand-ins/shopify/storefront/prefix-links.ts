/** Lets a page's absolute paths stay inside the shop when it is shown under /shops/{handle}. */
export const prefixLinks = (page: string, base: string): string =>
  base === ""
    ? page
    : page.replace(/(\s(?:href|action|src|formaction)=["'])\/(?!\/|shops\/|cdn\/)/g, `$1${base}/`);
