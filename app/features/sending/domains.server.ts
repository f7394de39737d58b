import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { dkimVerify } from "mailauth";
import { Prisma } from "#prisma";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import { storedShopId, type ShopId } from "#app/lib/ids.ts";
import { signDkim } from "#app/lib/mime/sign-dkim.server.ts";
import { addMs, dateFromInstant, DAY_MS, HOUR_MS, instantOrNull, type Instant } from "#app/lib/time.ts";
import type { DomainFindings } from "./dns-findings.ts";
import type { DkimKey } from "./sending.ts";

export type SendingDomain = {
  domain: string;
  selector: string;
  /** Base64 of the public half, as it stands in the DNS. */
  publicKey: string;
  findings: DomainFindings | null;
  verifiedAt: Instant | null;
  checkedAt: Instant | null;
};

export async function findSendingDomain(ctx: Ctx | TxCtx, shopId: ShopId): Promise<SendingDomain | null> {
  const row = await ctx.db.sendingDomain.findUnique({ where: { shopId }, omit: { privateKeySealed: true } });
  return (
    row && {
      domain: row.domain,
      selector: row.selector,
      publicKey: row.publicKey,
      // Empty before the first look; afterwards written by noteFindings below.
      findings: row.checkedAt ? (row.findings as DomainFindings) : null,
      verifiedAt: instantOrNull(row.verifiedAt),
      checkedAt: instantOrNull(row.checkedAt),
    }
  );
}

/** The key with its private half, verified or not. */
export async function findDkimKey(ctx: Ctx | TxCtx, shopId: ShopId): Promise<DkimKey | null> {
  const row = await ctx.db.sendingDomain.findUnique({ where: { shopId } });
  return (
    row && { domain: row.domain, selector: row.selector, privateKey: ctx.vault.unseal(row.privateKeySealed) }
  );
}

const makeKeyPair = promisify(generateKeyPair);

/** RSA-2048: what every receiver verifies, and what still fits into two strings of a TXT record. RFC 8301 asks for no less. */
export async function createSendingDomain(ctx: Ctx | TxCtx, shopId: ShopId, domain: string): Promise<void> {
  const { privateKey, publicKey } = await makeKeyPair("rsa", { modulusLength: 2048 });
  const fresh = {
    domain,
    // Another one each time, so that a key published before never stands in the way.
    selector: `ds${randomBytes(4).toString("hex")}`,
    privateKeySealed: ctx.vault.seal(privateKey.export({ type: "pkcs8", format: "pem" }).toString()),
    publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
    findings: {},
    verifiedAt: null,
    checkedAt: null,
    createdAt: dateFromInstant(ctx.now()),
  };
  await ctx.db.sendingDomain.upsert({ where: { shopId }, create: { ...fresh, shopId }, update: fresh });
}

export async function deleteSendingDomain(ctx: Ctx | TxCtx, shopId: ShopId): Promise<void> {
  await ctx.db.sendingDomain.deleteMany({ where: { shopId } });
}

/** Keeps what the DNS said of this very key; nothing happens when the merchant has changed the domain meanwhile. */
export async function noteFindings(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
  { selector }: { selector: string },
  { findings, verifiedAt }: { findings: DomainFindings; verifiedAt: Instant | null },
): Promise<void> {
  await ctx.db.sendingDomain.updateMany({
    where: { shopId, selector },
    data: {
      // JSON by construction; Prisma's type does not see that.
      findings: findings as unknown as Prisma.InputJsonObject,
      verifiedAt: verifiedAt && dateFromInstant(verifiedAt),
      checkedAt: dateFromInstant(ctx.now()),
    },
  });
}

/**
 * Signs a small mail with the key and lets a receiver's verifier judge it by what the DNS says: some libraries send a mail
 * unsigned when a key is of no use, and nobody notices. The probe has the headers of a mail that one may unsubscribe from.
 */
export async function isSignatureValid({ dns }: Pick<Ctx, "dns">, key: DkimKey): Promise<boolean> {
  const headers = [
    `From: <probe@${key.domain}>`,
    `To: <probe@${key.domain}>`,
    "Subject: probe",
    `List-Unsubscribe: <https://${key.domain}/u>`,
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
  ];
  const body = Buffer.from("probe\r\n");
  const signature = await signDkim({ headers, body }, key).catch(() => null);
  if (signature === null) return false;
  const mail = Buffer.concat([Buffer.from([signature, ...headers, "", ""].join("\r\n")), body]);
  const { results } = await dkimVerify(mail, {
    resolver: async (name: string) => {
      const answer = await dns.resolveTxt(name);
      if (answer.kind === "found") return answer.texts.map((text) => [text]);
      throw Object.assign(new Error(`no records of ${name}`), { code: "ENOTFOUND" });
    },
  });
  return results.some(
    ({ status, signingDomain }) => status.result === "pass" && signingDomain === key.domain,
  );
}

/** Domains to look at again: once a day, and every hour one that is not in order, for its first fortnight. */
export async function listDomainsToCheck(ctx: Ctx): Promise<ShopId[]> {
  const now = ctx.now();
  const before = (ms: number) => dateFromInstant(addMs(now, -ms));
  // A little under a day, so that the hourly job finds them at the same hour.
  const rows = await ctx.db.sendingDomain.findMany({
    where: {
      OR: [
        { checkedAt: null },
        { checkedAt: { lt: before(DAY_MS - HOUR_MS / 2) } },
        { verifiedAt: null, createdAt: { gt: before(14 * DAY_MS) } },
        { findings: { path: ["lostAt"], not: Prisma.AnyNull } },
      ],
    },
    select: { shopId: true },
    orderBy: { checkedAt: { sort: "asc", nulls: "first" } },
    take: 1_000,
  });
  return rows.map(({ shopId }) => storedShopId(shopId));
}
