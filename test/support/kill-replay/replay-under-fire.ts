import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { createMailCatcher } from "#test/stand-ins/mail/mail-catcher.ts";
import { createTestDatabase } from "#test/support/database.ts";
import { SECRETS, startApp, type AppProcess } from "#test/support/app-on-database.ts";
import { freePort } from "#tools/database/embedded-postgres.ts";
import type { Recording } from "#tools/replay/recordings.ts";
import { sendRecording, shuffled } from "#tools/replay/send.ts";
import { shopState, type ShopState } from "#tools/replay/shop-state.ts";
import { demoEnv } from "#tools/start/demo-secrets.ts";

export type UnderFire = {
  kills: number;
  state: ShopState;
  /** Message-IDs of every mail that arrived, doubles included. */
  mails: string[];
  /** Messages by state: "sent" and the like. */
  messages: Record<string, number>;
};

const SENDERS = 6;
const SETTLE_MAX_MS = 120_000;

/**
 * Sends recorded webhooks to the app's own program in another order, each until it is answered 200 as Shopify would, and kills
 * the program (SIGKILL) after each of the given numbers of accepted deliveries. Then waits until all work is done.
 */
export async function replayUnderFire(
  recordings: Recording[],
  killAfter: number[],
  seed: number,
): Promise<UnderFire> {
  const database = await createTestDatabase();
  const mail = await createMailCatcher({ smtpPort: 0, httpPort: 0 });
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  // Nothing of Shopify's is asked for in a replay of whole lives; a request would be refused and tried again later.
  const addresses = {
    databaseUrl: database.url,
    appUrl: "https://app.example.com",
    port,
    smtpUrl: mail.smtpUrl,
    standInUrl: "http://127.0.0.1:9",
    outboundUrl: "http://127.0.0.1:9",
    dnsServer: "127.0.0.1:9",
  };
  const env = demoEnv(SECRETS, addresses);
  const [shop = ""] = recordings.map((recording) => recording.shop);
  await database.db.shop.create({
    data: { shopId: shop, name: "Killed & Sons", installedAt: new Date(Date.now() - 3_600_000) },
  });

  let app: AppProcess = await startApp(env);
  let kills = 0;
  let accepted = 0;
  const waiting = shuffled(recordings, seed).values();
  const send = async () => {
    for (const recording of waiting) {
      while (
        (await sendRecording(recording, { appUrl, secret: SECRETS.apiSecret, shop: null, sameIds: true }))
          .status !== 200
      )
        await sleep(20);
      accepted += 1;
    }
  };
  const fire = async () => {
    for (const after of killAfter) {
      while (accepted < after) await sleep(1);
      // Anywhere in the work on it, not only at its beginning.
      await sleep((after * 7919 + seed) % 60);
      await app.stop("SIGKILL");
      kills += 1;
      // The process is surely dead: its leases need not run out first.
      await database.db.message.updateMany({
        where: { claimedUntil: { not: null } },
        data: { claimedUntil: new Date(0) },
      });
      app = await startApp(env);
    }
  };
  await Promise.all([...Array.from({ length: SENDERS }, send), fire()]);
  const client = new pg.Client(database.url);
  await client.connect();
  await untilDone(client);
  const result = await collect(
    client,
    shop,
    mail.mailbox.list().map((each) => each.parsed.messageId ?? ""),
    kills,
  );
  await client.end();
  await app.stop("SIGTERM");
  await mail.close();
  await database.drop();
  return result;
}

async function untilDone(client: pg.Client): Promise<void> {
  const giveUpAt = Date.now() + SETTLE_MAX_MS;
  for (;;) {
    const { rows } = await client.query<{ open: string }>(
      `select (select count(*) from "InboxItem" where state = 'waiting') + (select count(*) from "Message" where state in ('planned', 'claimed', 'sending')) as open`,
    );
    if (rows[0]?.open === "0") return;
    if (Date.now() > giveUpAt) throw new Error(`${rows[0]?.open} deliveries or messages are still open`);
    await sleep(100);
  }
}

async function collect(client: pg.Client, shop: string, mails: string[], kills: number): Promise<UnderFire> {
  const { rows } = await client.query<{ state: string; n: number }>(
    `select state, count(*)::int as n from "Message" group by state`,
  );
  return {
    kills,
    mails,
    state: await shopState(client, [shop]),
    messages: Object.fromEntries(rows.map(({ state, n }) => [state, n])),
  };
}
