import type { Ctx } from "#app/context.server.ts";
import {
  dkimNameOf,
  dmarcNamesOf,
  judgeDkim,
  judgeDmarc,
  judgeSpf,
  type DkimReason,
  type DmarcReason,
  type DomainFindings,
  type Finding,
  type TxtAnswer,
} from "#app/features/sending/dns-findings.ts";
import { spfIncludeOf } from "#app/features/sending/sender-names.ts";
import {
  findDkimKey,
  findSendingAccount,
  findSendingDomain,
  forgetSending,
  isSignatureValid,
  listDomainsToCheck,
  listRefusedAccounts,
  noteFindings,
  type SendingAccount,
  type SendingDomain,
} from "#app/features/sending/sending.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { domainOf } from "#app/lib/mail-address.ts";
import { addMs, HOUR_MS } from "#app/lib/time.ts";
import { testSending } from "./test-sending.server.ts";

/**
 * Asks the DNS about a shop's sending domain. Mails are signed once the key is there and a mail signed with it passes a
 * receiver's verifier. A key that has vanished ends that at the second look in a row: unsigned, a mail from that domain would
 * fail its DMARC, so mails over the app's own server come from the app's address again.
 */
export async function checkSendingDomain(ctx: Ctx, shopId: ShopId): Promise<void> {
  const domain = await findSendingDomain(ctx, shopId);
  if (!domain) return;
  const account = await findSendingAccount(ctx, shopId);
  const [dkim, spf, dmarc] = await Promise.all([
    findKey(ctx, shopId, domain),
    ctx.dns
      .resolveTxt(domain.domain)
      .then((answer) => judgeSpf(answer, spfIncludeOf(account.senderId, ctx.mailFrom))),
    findPolicy(ctx, domain, account),
  ]);
  const seen = { dkim, spf, dmarc };
  await noteFindings(ctx, shopId, domain, decideVerified(ctx, domain, seen));
  forgetSending(ctx, shopId);
}

function decideVerified(ctx: Ctx, { verifiedAt, findings }: SendingDomain, seen: DomainFindings) {
  const now = ctx.now();
  if (seen.dkim.state === "found") return { findings: seen, verifiedAt: verifiedAt ?? now };
  const lostAt = findings?.lostAt;
  // Nobody answered: what was known stays so.
  if (seen.dkim.state === "unknown")
    return { findings: { ...seen, ...(lostAt ? { lostAt } : {}) }, verifiedAt };
  if (!verifiedAt && !lostAt) return { findings: seen, verifiedAt: null };
  return { findings: { ...seen, lostAt: lostAt ?? now }, verifiedAt: lostAt ? null : verifiedAt };
}

async function findKey(ctx: Ctx, shopId: ShopId, domain: SendingDomain): Promise<Finding<DkimReason>> {
  const name = dkimNameOf(domain);
  const finding = judgeDkim(await ctx.dns.resolveTxt(name), domain.publicKey);
  if (finding.state === "missing") {
    const doubled = judgeDkim(await ctx.dns.resolveTxt(`${name}.${domain.domain}`), domain.publicKey);
    return doubled.state === "found" ? { ...finding, reason: "doubled" } : finding;
  }
  if (finding.state !== "found") return finding;
  const key = await findDkimKey(ctx, shopId);
  if (key && (await isSignatureValid(ctx, key))) return finding;
  return { state: "wrong", reason: "not_verified", seen: finding.seen };
}

async function findPolicy(
  ctx: Ctx,
  { domain }: SendingDomain,
  { from }: SendingAccount,
): Promise<Finding<DmarcReason>> {
  const isSubdomainUsed = [from.transactional, from.marketing].some(
    (address) => address !== null && domainOf(address).toLowerCase().endsWith(`.${domain}`),
  );
  let answer: TxtAnswer = { kind: "none" };
  for (const name of dmarcNamesOf(domain)) {
    answer = await ctx.dns.resolveTxt(name);
    const finding = judgeDmarc(answer, { isSubdomainUsed });
    if (finding.state !== "missing") return finding;
  }
  return judgeDmarc(answer, { isSubdomainUsed });
}

/** The hourly job: looks at domains again, and tries accounts that were refused. What fails with one keeps no other waiting. */
export async function checkSending(ctx: Ctx): Promise<void> {
  for (const shopId of await listDomainsToCheck(ctx)) await attempt(ctx, shopId, checkSendingDomain);
  for (const shopId of await listRefusedAccounts(ctx, addMs(ctx.now(), -HOUR_MS / 2)))
    await attempt(ctx, shopId, testSending);
}

async function attempt(
  ctx: Ctx,
  shopId: ShopId,
  work: (ctx: Ctx, shopId: ShopId) => Promise<unknown>,
): Promise<void> {
  try {
    await work(ctx, shopId);
  } catch (error) {
    ctx.log.error({ shopId, err: error }, "a shop's sending could not be checked");
  }
}
