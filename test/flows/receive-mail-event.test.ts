import { createServer, type Server } from "node:http";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openInbox } from "#app/features/inbox/inbox.server.ts";
import { mailHookAddress } from "#app/features/mail-events/hook-address.ts";
import { PARSE, type TellingId } from "#app/features/mail-events/parse-mail-events.ts";
import { suppressRefused } from "#app/flows/suppress-refused.server.ts";
import { workInbox } from "#app/flows/work-inbox.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS, HOUR_MS } from "#app/lib/time.ts";
import { createMailDoor } from "#app/mail-door.server.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHAPES, type Told } from "#test/support/mail-bodies.ts";
import { signerOf } from "#test/support/mail-signers.ts";
import { snsAnswer, snsMessage } from "#test/support/sns-messages.ts";
import { listShippingNews, planShippingNews } from "#test/support/planned-news.ts";
import { NOW, usePrivacyScene } from "#test/support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);
const SERVICES = Object.keys(PARSE) as TellingId[];
/** The person of the factory: orders 1000 to 1002 are hers, 1003 and 1004 are not. */
const ASTRID = "astrid.holm@example.se";
const TOKEN = "an-unguessable-token";

let pool: pg.Pool;
let server: Server;
let doorUrl: string;
const called: string[] = [];

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  server = createServer((request, response) => {
    const http = {
      ...scene.ctx.http,
      send: async ({ url }: { url: string }) => {
        called.push(url);
        return snsAnswer(url);
      },
      isAllowed: () => Promise.resolve(true),
    };
    const ctx = { ...scene.ctx, http };
    void createMailDoor(
      ctx,
      openInbox(pool, ctx.vault, () => {}),
    )(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  doorUrl = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await pool.end();
});
beforeEach(() => scene.addOrders(scene.shopId));

/** Connects a shop to a service, and gives the way to send it news. */
async function connect(id: TellingId, shopId: ShopId = scene.shopId) {
  const signer = signerOf(id);
  const credentialsSealed = scene.ctx.vault.seal(JSON.stringify(signer.credentials));
  const account = { senderId: id, credentialsSealed, hookToken: TOKEN };
  await database.db.sendingAccount.upsert({
    where: { shopId },
    create: { shopId, ...account },
    update: account,
  });
  const url = mailHookAddress(doorUrl, shopId, id, TOKEN);
  const post = async ({ rawBody, headers }: { rawBody: Buffer; headers: Record<string, string> }, to = url) =>
    (await fetch(to, { method: "POST", body: new Uint8Array(rawBody), headers })).status;
  const send = async (told: Told) => {
    const status = await post(signer.sign(SHAPES[id](told), NOW));
    await workInbox(scene.ctx);
    return status;
  };
  return { url, signer, post, send };
}

const messageOf = (orderId: string, state = "sent") =>
  database.db.message.findFirstOrThrow({ where: { shopId: scene.shopId, dedupeKey: `${state}:${orderId}` } });
const suppressions = () => database.db.suppression.findMany({ where: { releasedAt: null } });
const complaint = async (): Promise<Told> => ({
  what: "complaint",
  messageId: (await messageOf("1000")).messageId,
  recipient: ASTRID,
  at: addMs(NOW, -HOUR_MS),
});

test.each(SERVICES)(
  "%s: a complaint gives the mail its fate and suppresses its reader at once",
  async (id) => {
    const { send } = await connect(id);
    expect(await send(await complaint())).toBe(200);
    expect((await messageOf("1000")).fate).toBe("complaint");
    expect(await suppressions()).toEqual([
      expect.objectContaining({ shopId: scene.shopId, scope: "all", reason: "complaint", source: id }),
    ]);
  },
);

test("after a complaint, what is planned for all orders of that address is skipped, and for nobody else", async () => {
  const { send } = await connect("postmark");
  await planShippingNews(scene);
  const before = await listShippingNews(scene);
  expect(before).toContain("1001 planned");
  await send(await complaint());
  expect(await listShippingNews(scene)).toEqual(
    before.map((row) => (/^100[0-2] planned/.test(row) ? row.replace("planned", "skipped suppressed") : row)),
  );
  const item = await database.db.inboxItem.findFirstOrThrow({ where: { topic: "mail/postmark" } });
  expect(item.outcome).toContain("address suppressed");
});

test.each(SERVICES)("%s: the same webhook counts once, at the door and behind it", async (id) => {
  const { post, send, signer } = await connect(id);
  const told = await complaint();
  const signed = signer.sign(SHAPES[id](told), NOW);
  expect([await post(signed), await post(signed)]).toEqual([200, 200]);
  await workInbox(scene.ctx);
  expect(await database.db.inboxItem.count({ where: { topic: `mail/${id}` } })).toBe(1);
  // Signed anew, as a second attempt of some services is, it is written down again and changes nothing.
  await database.db.suppression.deleteMany();
  await send(told);
  expect(await database.db.mailEvent.count()).toBe(1);
  expect(await suppressions()).toEqual([]);
});

test("a body of Mailgun's that was changed behind a used token is not even read", async () => {
  const { post, signer } = await connect("mailgun");
  const { rawBody, headers } = signer.sign(
    SHAPES.mailgun({ ...(await complaint()), what: "delivered" }),
    NOW,
  );
  await post({ rawBody, headers });
  const forged = rawBody
    .toString()
    .replace('"delivered"', '"complained"')
    .replace("delivered-1", "complaint-1");
  expect(await post({ rawBody: Buffer.from(forged), headers })).toBe(200);
  await workInbox(scene.ctx);
  expect(await suppressions()).toEqual([]);
});

test("nobody gets in with another shop's address, token, service or signature", async () => {
  const { url, signer, post } = await connect("resend");
  await connect("postmark", scene.otherShopId);
  const signed = signer.sign(SHAPES.resend(await complaint()), NOW);
  const wrong = [
    `${url}x`,
    url.replace("north", "south"),
    url.replace("north", "nowhere"),
    url.replace("resend", "postmark"),
    url.replace("resend", "smtp"),
    url.replace("resend", "own"),
  ];
  for (const address of wrong) expect(await post(signed, address)).toBe(404);
  expect(await post({ ...signed, headers: {} })).toBe(401);
  expect((await fetch(url, { method: "DELETE" })).status).toBe(405);
  expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
  expect(await database.db.inboxItem.count()).toBe(0);
});

test("news about another shop's message do not touch it", async () => {
  await scene.addOrders(scene.otherShopId);
  const theirs = await database.db.message.findFirstOrThrow({
    where: { shopId: scene.otherShopId, state: "sent" },
  });
  const { send } = await connect("sendgrid");
  await send({ ...(await complaint()), messageId: theirs.messageId });
  const after = await database.db.message.findFirstOrThrow({ where: { messageId: theirs.messageId } });
  expect(after.fate).toBeNull();
  expect((await suppressions()).map(({ shopId }) => shopId)).toEqual([scene.shopId]);
});

test("a mail of which nobody knew whether it went out is sent when its service says so", async () => {
  const { send } = await connect("ses");
  const { messageId } = await messageOf("1000");
  await database.db.message.updateMany({
    where: { messageId },
    data: { state: "unknown", reason: "process_died" },
  });
  await send({ what: "delivered", messageId, recipient: ASTRID, at: NOW });
  expect(await messageOf("1000")).toMatchObject({ state: "sent", fate: "delivered", reason: null });
  expect(await suppressions()).toEqual([]);
});

test("a mail is found by the service's own id, and by its address and time", async () => {
  const { send } = await connect("sendgrid");
  const { messageId, recipientHash } = await messageOf("1000");
  const sentAt = dateFromInstant(addMs(NOW, -HOUR_MS));
  const known = { sentAt, senderId: "sendgrid", recipientHash: recipientHash ?? hashOf(ASTRID) };
  await database.db.message.updateMany({ where: { messageId }, data: { ...known, providerRef: "ref-77" } });
  await send({ what: "deferred", messageId: null, providerRef: "ref-77", recipient: ASTRID, at: NOW });
  expect((await messageOf("1000")).fate).toBe("deferred");
  await database.db.message.updateMany({ where: { messageId }, data: { providerRef: null } });
  await send({ what: "delivered", messageId: null, providerRef: "other", recipient: ASTRID, at: NOW });
  expect((await messageOf("1000")).fate).toBe("delivered");
});

const hashOf = (address: string) => scene.ctx.vault.lookupHash("order-email", scene.shopId, address);

test("an address that five mails in a month did not reach is given up", async () => {
  const { send } = await connect("postmark");
  for (let nth = 1; nth <= 5; nth += 1) {
    const at = addMs(NOW, -nth * DAY_MS);
    const { messageId } = await database.db.message.create({
      data: {
        shopId: scene.shopId,
        orderId: "1000",
        dedupeKey: `soft:${nth}`,
        moment: "delayed",
        state: "sent",
        sendAt: dateFromInstant(at),
        sentAt: dateFromInstant(at),
        recipientHash: hashOf(ASTRID),
        recipientSealed: scene.ctx.vault.seal(ASTRID),
      },
    });
    expect(await suppressions(), `after ${nth - 1}`).toEqual([]);
    await send({ what: "soft_bounce", messageId, recipient: ASTRID, at, nth });
  }
  expect(await suppressions()).toEqual([expect.objectContaining({ scope: "all", reason: "hard_bounce" })]);
});

test("what is told of other mail through the same account stops marketing or nothing, unless the address is dead", async () => {
  const { send } = await connect("postmark");
  const stranger = { messageId: null, providerRef: "not-ours", at: NOW };
  await send({ ...stranger, what: "soft_bounce", recipient: "soft@example.com", nth: 1 });
  await send({ ...stranger, what: "complaint", recipient: "angry@example.com", nth: 2 });
  await send({ ...stranger, what: "hard_bounce", recipient: "dead@example.com", nth: 3 });
  const found = (await suppressions()).map(
    ({ addressSealed, scope }) => `${scene.ctx.vault.unseal(addressSealed ?? "")} ${scope}`,
  );
  expect(found.toSorted()).toEqual(["angry@example.com marketing", "dead@example.com all"]);
});

test("a subscription of Amazon SNS is confirmed, and a body that nobody can read stays for a look", async () => {
  const { post } = await connect("ses");
  const SubscribeURL = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=abc";
  const asked = snsMessage("You have chosen", NOW, {
    Type: "SubscriptionConfirmation",
    Token: "abc",
    SubscribeURL,
  });
  expect(await post({ rawBody: Buffer.from(JSON.stringify(asked)), headers: {} })).toBe(200);
  expect(called).toContain(SubscribeURL);
  const strange = snsMessage({ eventType: "Bounce" }, NOW);
  expect(await post({ rawBody: Buffer.from(JSON.stringify(strange)), headers: {} })).toBe(200);
  await workInbox(scene.ctx);
  const states = (await database.db.inboxItem.findMany()).map(({ state }) => state);
  expect(states.toSorted()).toEqual(["done", "malformed"]);
});

test("an address that a mail server calls dead while it is handed a mail gets none any more; a full mailbox does", async () => {
  await planShippingNews(scene);
  const { messageId } = await messageOf("1001");
  const refused = (response: string) =>
    suppressRefused(scene.ctx, { shopId: scene.shopId, messageId, source: "smtp", response });
  await refused("552 5.2.2 mailbox full");
  expect(await listShippingNews(scene)).toContain("1001 planned");
  await refused(`550 5.1.1 <${ASTRID}>: user unknown`);
  expect(await listShippingNews(scene)).toContain("1001 skipped suppressed");
  expect(await suppressions()).toEqual([expect.objectContaining({ reason: "hard_bounce", source: "smtp" })]);
});
