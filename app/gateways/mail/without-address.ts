import { domainOf, type MailAddress } from "#app/lib/mail-address.ts";

/** Servers like to repeat whom a mail is for. What they say is kept as plain text; an address is not. */
export function withoutAddress(text: string, address: MailAddress): string {
  const domain = domainOf(address).replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
  return text.replaceAll(new RegExp(`[^\\s<>]+@${domain}`, "gi"), "[recipient]");
}
