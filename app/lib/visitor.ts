/** What is known of a request for an image, a link or a page. Names of headers in lower case. */
export type Visitor = { method: string; header(name: string): string | null };

/**
 * Programs that open mails, pages and links before or without a person: scanners of mail, previews of chats, crawlers,
 * libraries. "Mozilla/5.0" and nothing more is Apple's Mail Privacy Protection, which loads every image whoever reads the mail.
 */
const MACHINES =
  /bot\b|bots?[/; ]|crawl|spider|slurp|scan|preview|monitor|headless|phantom|curl|wget|python|go-http|java\/|libwww|perl|ruby|node-fetch|axios|okhttp|httpclient|barracuda|mimecast|proofpoint|symantec|fortinet|sophos|trendmicro|checkpoint|cloudmark|messagelabs|safelinks|urldefense|ms-office|microsoft office|outlook-ios-safelinks|facebookexternalhit|slack|whatsapp|telegram|discord|skype|linkedin|twitter|^mozilla\/5\.0$/i;
/** Gmail and Yahoo load images for a person who opens the mail, once: opens are counted, later ones are not seen. */
const IMAGE_PROXIES = /googleimageproxy|yahoomailproxy/i;

const ASK_NOT_TO_COUNT = ["dnt", "sec-gpc"];
const PREFETCHES = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

/**
 * Whether a visit counts: by a person as far as can be told, who has not asked not to be counted (Do Not Track, Global
 * Privacy Control: https://www.w3.org/TR/gpc/).
 */
export const counts = (visitor: Visitor): boolean => visitor.method === "GET" && isWillingPerson(visitor);

/** The same for what a page of ours sends by itself, whatever its method. */
export function isWillingPerson({ header }: Pick<Visitor, "header">): boolean {
  if (ASK_NOT_TO_COUNT.some((name) => header(name)?.trim() === "1")) return false;
  if (PREFETCHES.some((name) => /prefetch|prerender|preview/i.test(header(name) ?? ""))) return false;
  const agent = header("user-agent")?.trim() ?? "";
  return agent !== "" && (IMAGE_PROXIES.test(agent) || !MACHINES.test(agent));
}
