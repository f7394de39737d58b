import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { isOfDomain } from "./choose-sending.ts";
import type { SenderId } from "./sending.ts";

export const FROM_FIELDS = ["fromTransactional", "fromMarketing", "ratePerSecond"] as const;
export type FromField = (typeof FROM_FIELDS)[number];
export type FromForm = Record<FromField, string>;

export type FromProblem = "missing" | "no_address" | "no_domain" | "other_domain" | "no_rate";
export type FromProblems = Partial<Record<FromField, FromProblem>>;

/** The app's own server is everybody's; a merchant's service has limits of its own. */
export const OWN_RATE_MAX = 20;
export const SERVICE_RATE_MAX = 500;

export type CheckedFrom =
  | {
      kind: "valid";
      transactional: MailAddress | null;
      marketing: MailAddress | null;
      ratePerSecond: number | null;
    }
  | { kind: "invalid"; problems: FromProblems };

/**
 * Checks the addresses that a shop's mails come from. Over the app's own server only those of the shop's sending domain may be
 * entered; a service must have one, for it takes no mail from the app's own address.
 */
export function checkFromForm(
  form: Readonly<Partial<Record<string, string>>>,
  { senderId, domain }: { senderId: SenderId; domain: string | null },
): CheckedFrom {
  const problems: FromProblems = {};
  const read = (name: "fromTransactional" | "fromMarketing", isNeeded: boolean): MailAddress | null => {
    const text = form[name]?.trim() ?? "";
    const address = parseMailAddress(text);
    if (text === "") {
      if (isNeeded) problems[name] = "missing";
    } else if (!address) problems[name] = "no_address";
    else if (senderId === "own" && domain === null) problems[name] = "no_domain";
    else if (senderId === "own" && domain !== null && !isOfDomain(address, domain))
      problems[name] = "other_domain";
    return address;
  };
  const transactional = read("fromTransactional", senderId !== "own");
  const marketing = read("fromMarketing", false);
  const ratePerSecond = readRate(form.ratePerSecond, senderId);
  if (ratePerSecond === "faulty") problems.ratePerSecond = "no_rate";
  if (Object.keys(problems).length > 0 || ratePerSecond === "faulty") return { kind: "invalid", problems };
  return { kind: "valid", transactional, marketing, ratePerSecond };
}

function readRate(text: string | undefined, senderId: SenderId): number | null | "faulty" {
  const tidy = text?.trim() ?? "";
  if (tidy === "") return null;
  const rate = /^\d{1,4}$/.test(tidy) ? Number(tidy) : 0;
  const max = senderId === "own" ? OWN_RATE_MAX : SERVICE_RATE_MAX;
  return rate >= 1 && rate <= max ? rate : "faulty";
}
