/** What is wrong with an address that somebody is typing. Null: it can be kept as it is. */
export type AddressFault =
  | "unfinished"
  | "no_scheme"
  | "email"
  | "phone"
  | "backslash"
  | "space"
  | "scheme"
  | "not_https"
  | "malformed";

/** As `webLink` in local-text.ts: the web, mail, telephone, or a path of the shop; empty: none. */
export function linkFault(text: string): AddressFault | null {
  if (text === "") return null;
  if (/^\/(?![/\\])[^\s"'<>`{}\\]*$/u.test(text)) return null;
  if (isUrlOf(/^(https?|mailto|tel):$/, text)) return null;
  return faultOf(text, /^(https?|mailto|tel):/i);
}

/** As `picture` in page-blocks.ts: always https; empty: none yet. */
export function pictureFault(text: string): AddressFault | null {
  if (text === "" || isUrlOf(/^https:$/, text)) return null;
  if (/^http:\/\//i.test(text)) return "not_https";
  const fault = faultOf(text, /^https:/i);
  return fault === "email" || fault === "phone" ? "no_scheme" : fault;
}

/** What was probably meant, where that is plain; null where it is not. */
export function mendedLink(text: string): string | null {
  const fault = linkFault(text);
  if (fault === "no_scheme") return mended(`https://${text.replace(/^\/\//, "")}`);
  if (fault === "email") return mended(`mailto:${text}`);
  return fault === "phone" ? mended(`tel:${text.replaceAll(/[^\d+]/g, "")}`) : null;
}

const mended = (text: string): string | null => (linkFault(text) === null ? text : null);

const isUrlOf = (protocol: RegExp, text: string): boolean =>
  URL.canParse(text) && protocol.test(new URL(text).protocol) && !/\s/u.test(text) && hasHost(text);

/** "https://" and "mailto:" alone are being typed still; browsers take "https:example.com", people mean something else. */
const hasHost = (text: string): boolean => /^(https?:\/\/[^\s/?#]|(mailto|tel):.)/i.test(text);

function faultOf(text: string, allowed: RegExp): AddressFault {
  if (/^(https?|mailto|tel):?\/{0,2}$/i.test(text)) return "unfinished";
  if (text.includes("\\")) return "backslash";
  if (/\s/u.test(text) && !isPhone(text)) return "space";
  if (isPhone(text)) return "phone";
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u.test(text)) return "email";
  if (allowed.test(text)) return "malformed";
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return "scheme";
  return "no_scheme";
}

const isPhone = (text: string): boolean => /^\+?[\d\s().-]{5,}$/u.test(text);

/** As zod's own rule for e-mail addresses, and a little stricter; empty: none. https://zod.dev/api#emails */
export const isEmail = (text: string): boolean =>
  text === "" ||
  /^(?!\.)(?!.*\.\.)[a-z\d_'+.-]*[a-z\d_+-]@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(text);
