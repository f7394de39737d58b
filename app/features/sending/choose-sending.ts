import { domainOf, type MailAddress } from "#app/lib/mail-address.ts";
import type { DkimKey, SenderId, Sending } from "./sending.ts";

/** What a shop has set up, as it is stored. */
export type SendingSetup = {
  senderId: SenderId;
  credentials: Record<string, string> | null;
  from: { transactional: MailAddress | null; marketing: MailAddress | null };
  /** The shop's own domain, once the DNS has its key; null before that, and when the key has vanished from there. */
  verifiedKey: DkimKey | null;
};

/**
 * Who carries a shop's mails, from which addresses, signed with what. Over the app's own server only an address of the
 * verified domain may be used: a mail from any other would fail its owner's DMARC and land in spam. A merchant's own
 * service knows by itself which addresses are theirs.
 */
export function chooseSending(setup: SendingSetup, appAddress: MailAddress): Sending {
  const { senderId, credentials, verifiedKey } = setup;
  const isOurs = (address: MailAddress) =>
    senderId !== "own" || (verifiedKey !== null && isOfDomain(address, verifiedKey.domain));
  const [transactional, marketing] = [setup.from.transactional, setup.from.marketing].map((address) =>
    address && isOurs(address) ? address : null,
  );
  const from = {
    transactional: transactional ?? appAddress,
    marketing: marketing ?? transactional ?? appAddress,
  };
  const isSigned =
    SIGNED_BY_US.has(senderId) &&
    verifiedKey !== null &&
    [from.transactional, from.marketing].some((address) => isOfDomain(address, verifiedKey.domain));
  return { senderId, credentials, from, dkim: isSigned ? verifiedKey : null };
}

/**
 * Those that pass our bytes on as they are. The others put headers of their own into a mail (SES replaces Message-ID and
 * Date) or build it anew, and sign what they made: https://docs.aws.amazon.com/ses/latest/dg/header-fields.html
 */
const SIGNED_BY_US: ReadonlySet<SenderId> = new Set(["own", "smtp"]);

/** Whether DMARC (relaxed, as nearly everybody has it) takes a signature of the domain for this sender. */
export const isOfDomain = (address: MailAddress, domain: string): boolean => {
  const own = domainOf(address).toLowerCase();
  return own === domain || own.endsWith(`.${domain}`);
};

/** The key for a mail from this address: one of another domain says nothing about it. */
export const signingKeyFor = ({ dkim }: Sending, from: MailAddress): DkimKey | null =>
  dkim && isOfDomain(from, dkim.domain) ? dkim : null;
