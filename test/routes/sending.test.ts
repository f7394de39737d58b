import type { ActionFunctionArgs } from "@remix-run/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { loadSending } from "#app/features/sending/sending.server.ts";
import { checkSending } from "#app/flows/check-sending-domain.server.ts";
import { createDns } from "#app/gateways/dns/dns.server.ts";
import { createHttp } from "#app/gateways/http/http.server.ts";
import { createMail } from "#app/gateways/mail/create-mail.server.ts";
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import { action, loader } from "#app/routes/app.messages_.sending.tsx";
import { authenticate } from "#app/shopify.server.ts";
import { createDnsStandIn, type DnsStandIn } from "#test/stand-ins/dns/dns-stand-in.ts";
import {
  createMailServicesStandIn,
  type MailServicesStandIn,
} from "#test/stand-ins/mail-services/mail-services-stand-in.ts";
import { createMailCatcher, type MailCatcher } from "#test/stand-ins/mail/mail-catcher.ts";
import { at } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { sendMarketing, verdictOn } from "#test/support/signed-mail.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;
const APP_ADDRESS = "orders@doorstep.example";

let catcher: MailCatcher;
let services: MailServicesStandIn;
let dns: DnsStandIn;
let now: Instant;
let ctx: Ctx;

beforeAll(async () => {
  catcher = await createMailCatcher({ smtpPort: 0, httpPort: 0 });
  services = await createMailServicesStandIn({ mailbox: catcher.mailbox });
  dns = await createDnsStandIn();
});
afterAll(() => Promise.all([catcher.close(), services.close(), dns.close()]));
beforeEach(async () => {
  await emptyEveryTable(database.db);
  for (const shop of [demo, other]) {
    bench.standIn.install(shop);
    await authenticate.admin(await bench.adminRequest(shop, "/app"));
  }
  for (const record of dns.zone.list()) await dns.zone.remove(record);
  now = at("2026-11-21T12:00:00Z");
  const http = createHttp({ apiOrigin: services.origin, privateHosts: [] });
  const clock = () => now;
  ctx = {
    ...bench.ctx,
    now: clock,
    mailFrom: APP_ADDRESS,
    dns: createDns({ servers: [dns.server], timeoutMs: 200 }),
    mail: createMail({ smtpUrl: catcher.smtpUrl, http, privateHosts: [], now: clock }),
  };
});

// Connections that stay open keep the mail server from ending.
afterEach(() => ctx.mail.close());

const later = (ms: number) => void (now = addMs(now, ms));

async function open<Result>(
  door: (args: ActionFunctionArgs) => Promise<Result>,
  fields?: Record<string, string>,
  shop = demo,
) {
  const signed = await bench.adminRequest(shop, "/app/messages/sending");
  const request = fields
    ? new Request(signed, { method: "POST", body: new URLSearchParams(fields) })
    : signed;
  return door({ request, params: {}, context: { ctx } });
}
const page = (shop = demo) => open(loader, undefined, shop);
const change = (fields: Record<string, string>, shop = demo) => open(action, fields, shop);

/** The record that the page asks for, published as it says. */
async function publishKey(): Promise<void> {
  const record = (await page()).domain?.records.find(({ kind }) => kind === "dkim");
  await dns.zone.add({ name: record?.name ?? "", text: record?.pieces ?? "" });
}

describe("a shop's own domain", () => {
  test("once its key is in the DNS, mails come from it and are signed so that nobody can change how to unsubscribe", async () => {
    expect(await change({ intent: "domain", domain: " https://www.Blumen.example/ " })).toMatchObject({
      kind: "domain_saved",
    });
    const before = await page();
    expect(before.domain).toMatchObject({ domain: "blumen.example", state: "waiting" });
    expect(before.domain?.records.map(({ kind, state, value }) => [kind, state, value])).toEqual([
      ["dkim", "missing", expect.stringMatching(/^v=DKIM1; k=rsa; p=MII[\w+/=]{380,}$/)],
      ["spf", "missing", "v=spf1 include:doorstep.example ~all"],
      ["dmarc", "missing", "v=DMARC1; p=none;"],
    ]);
    expect(before.used.transactional).toBe(APP_ADDRESS);
    expect(await verdictOn(dns, await sendMarketing(ctx, demo, catcher))).toEqual({
      from: [APP_ADDRESS],
      signatures: [["none", undefined]],
    });

    await publishKey();
    await dns.zone.add({ name: "blumen.example", text: "v=spf1 include:doorstep.example -all" });
    await dns.zone.add({ name: "_dmarc.blumen.example", text: "v=DMARC1; p=reject" });
    await change({ intent: "check" });
    const after = await page();
    expect(after.domain?.state).toBe("verified");
    expect(after.domain?.records.map(({ state }) => state)).toEqual(["found", "found", "found"]);
    expect(after.used).toEqual({ transactional: "orders@blumen.example", marketing: "hello@blumen.example" });

    const raw = await sendMarketing(ctx, demo, catcher);
    expect(await verdictOn(dns, raw)).toEqual({
      from: ["hello@blumen.example"],
      signatures: [["pass", "blumen.example"]],
    });
    for (const [line, other] of [
      ["List-Unsubscribe-Post: List-Unsubscribe=One-Click", "List-Unsubscribe-Post: List-Unsubscribe=No"],
      ["https://doorstep.test/u/x", "https://evil.test/u/x"],
    ] as const) {
      expect(raw).toContain(line);
      expect((await verdictOn(dns, raw.replace(line, other))).signatures).toEqual([
        ["fail", "blumen.example"],
      ]);
    }
  });

  test("a record under the domain written twice is told from one that is missing, and another key from ours", async () => {
    await change({ intent: "domain", domain: "blumen.example" });
    const { name = "", value = "" } = (await page()).domain?.records[0] ?? {};
    await dns.zone.add({ name: `${name}.blumen.example`, text: value ?? "" });
    await change({ intent: "check" });
    expect((await page()).domain?.records[0]).toMatchObject({ state: "missing", reason: "doubled" });
    await dns.zone.add({ name, text: "v=DKIM1; p=AAAA" });
    await change({ intent: "check" });
    expect((await page()).domain?.records[0]).toMatchObject({ state: "wrong", reason: "other_key" });
    expect((await page()).used.transactional).toBe(APP_ADDRESS);
  });

  test("a key that has vanished ends it at the second look in a row, and it comes back by itself", async () => {
    await change({ intent: "domain", domain: "blumen.example" });
    await publishKey();
    await checkSending(ctx);
    expect((await page()).domain?.state).toBe("verified");
    const records = dns.zone.list();
    later(DAY_MS);
    dns.setSilent(true);
    await checkSending(ctx);
    dns.setSilent(false);
    expect((await page()).domain?.state).toBe("verified");

    for (const record of records) await dns.zone.remove(record);
    later(DAY_MS);
    await checkSending(ctx);
    expect(await page()).toMatchObject({
      domain: { state: "lost" },
      used: { transactional: "orders@blumen.example" },
    });
    later(HOUR_MS);
    await checkSending(ctx);
    expect(await page()).toMatchObject({ domain: { state: "lost" }, used: { transactional: APP_ADDRESS } });

    for (const record of records) await dns.zone.add(record);
    later(HOUR_MS);
    await checkSending(ctx);
    expect(await page()).toMatchObject({
      domain: { state: "verified" },
      used: { transactional: "orders@blumen.example" },
    });
  }, 30_000);

  test("what is no domain is refused with a reason, and removing one ends its use", async () => {
    expect(await change({ intent: "domain", domain: "" })).toMatchObject({
      kind: "invalid",
      problem: "missing",
    });
    expect(await change({ intent: "domain", domain: "me@gmail.com" })).toMatchObject({
      problem: "not_yours",
    });
    expect(await change({ intent: "domain", domain: "bücher.example" })).toMatchObject({
      kind: "domain_saved",
    });
    expect((await page()).domain?.domain).toBe("xn--bcher-kva.example");
    await change({ intent: "remove_domain" });
    expect((await page()).domain).toBeNull();
  });
});

describe("sender addresses", () => {
  test("over the app's own server only those of the own domain", async () => {
    const from = (fields: Record<string, string>) => change({ intent: "from", ...fields });
    expect(await from({ fromTransactional: "orders@blumen.example" })).toMatchObject({
      fromProblems: { fromTransactional: "no_domain" },
    });
    await change({ intent: "domain", domain: "blumen.example" });
    expect(
      await from({
        fromTransactional: "a@b.example, c@blumen.example",
        fromMarketing: "x@paypal.com",
        ratePerSecond: "21",
      }),
    ).toMatchObject({
      fromProblems: {
        fromTransactional: "no_address",
        fromMarketing: "other_domain",
        ratePerSecond: "no_rate",
      },
    });
    expect(
      await from({ fromTransactional: "news@mail.blumen.example", fromMarketing: "", ratePerSecond: "5" }),
    ).toMatchObject({ kind: "saved" });
    expect((await page()).from).toEqual({
      fromTransactional: "news@mail.blumen.example",
      fromMarketing: "",
      ratePerSecond: "5",
    });
    expect((await page(other)).from.fromTransactional).toBe("");
  });
});

describe("a mail service", () => {
  const POSTMARK = { intent: "connect", senderId: "postmark", fromTransactional: "orders@blumen.example" };

  test("is tried when it is saved, shows no secret, and keeps it when the field stays empty", async () => {
    expect(await change({ ...POSTMARK, serverToken: "wrong-key-1234" })).toMatchObject({
      check: { kind: "no_access" },
    });
    expect((await page()).account).toMatchObject({ state: "no_access", shown: { serverToken: "…1234" } });
    expect(JSON.stringify(await page())).not.toContain("wrong-key");
    expect(await change({ ...POSTMARK, serverToken: "demo-key" })).toMatchObject({
      check: { kind: "works" },
    });
    expect(await change({ ...POSTMARK, marketingStream: "broadcast" })).toMatchObject({
      check: { kind: "works" },
    });
    const row = await database.db.sendingAccount.findUnique({ where: { shopId: demo } });
    expect(row?.credentialsSealed).not.toContain("demo-key");
    expect(await loadSending(ctx, demo)).toMatchObject({
      senderId: "postmark",
      credentials: { serverToken: "demo-key", marketingStream: "broadcast" },
      from: { transactional: "orders@blumen.example", marketing: "orders@blumen.example" },
    });
    expect((await page()).account.hookUrl).toContain(`/mail-hooks/postmark/${demo}/`);
    await change({ intent: "disconnect" });
    expect(await page()).toMatchObject({
      senderId: "own",
      account: { hookUrl: null },
      used: { transactional: APP_ADDRESS },
    });
  });

  test("needs its fields and a sender; what is typed wrong is told at its field", async () => {
    expect(
      await change({ intent: "connect", senderId: "mailgun", domain: "https://x", region: "moon" }),
    ).toMatchObject({
      kind: "invalid",
      problems: { domain: "no_host", apiKey: "missing", region: "no_choice" },
      fromProblems: { fromTransactional: "missing" },
    });
    const smtp = { intent: "connect", senderId: "smtp", security: "tls", fromTransactional: "a@b.example" };
    expect(await change({ ...smtp, host: "127.0.0.1", port: "99999" })).toMatchObject({
      problems: { port: "no_port" },
    });
    expect(await change({ ...smtp, host: "127.0.0.1", port: "465" })).toMatchObject({
      problems: { host: "not_public" },
    });
    expect((await page()).senderId).toBe("own");
    await expect(change({ intent: "connect", senderId: "pigeon" })).rejects.toMatchObject({ status: 400 });
  });

  test("that refused is asked again by itself", async () => {
    await change({ ...POSTMARK, serverToken: "demo-key" });
    await database.db.sendingAccount.updateMany({ data: { state: "no_access", problem: "suspended" } });
    later(10 * MINUTE_MS);
    await checkSending(ctx);
    expect((await page()).account.state).toBe("no_access");
    later(HOUR_MS);
    await checkSending(ctx);
    expect((await page()).account).toMatchObject({ state: "works", problem: null });
  });
});
