import fc from "fast-check";
import { expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { countVisits, instrument } from "#app/features/mail-visits/mail-visits.server.ts";
import { suppress, unsubscribeUrl } from "#app/features/suppressions/suppressions.server.ts";
import { addMs, dateFromInstant, DAY_MS, HOUR_MS } from "#app/lib/time.ts";
import { loader as follow } from "#app/routes/c.$token.ts";
import { loader as open } from "#app/routes/o.$token.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { NOW, usePrivacyScene } from "#test/support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);

const PERSON = {
  "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1",
};
const HTML = `<html><head><link href="https://fonts.example/css"></head><body>
  <a style="x" href="https://shop.example/a?x=1&amp;y=%22">one</a> <a href='https://shop.example/b'>two</a>
  <a href="https://shop.example/c#d">three</a> <a href="mailto:help@shop.example">mail</a> <a href="tel:+4812">call</a>
  <img src="https://cdn.example/i.png"> <a href="UNSUBSCRIBE">leave</a></body></html>`;

/** A measured mail that was sent an hour ago: its HTML, the paths of its links, and of its image. */
async function sentMail(settings: object = { measureOpens: true, measureClicks: true }) {
  const { shopId, ctx } = scene;
  await database.db.messageSettings.create({ data: { shopId, settings } });
  const { messageId } = await database.db.message.create({
    data: {
      shopId,
      orderId: "1",
      dedupeKey: "shipped:1",
      moment: "shipped",
      state: "sent",
      sendAt: dateFromInstant(NOW),
      sentAt: dateFromInstant(addMs(NOW, -HOUR_MS)),
      recipientHash: "hash-of-anna",
    },
  });
  const leave = unsubscribeUrl(ctx, { shopId, messageId });
  const html = instrument(ctx, HTML.replace("UNSUBSCRIBE", leave), {
    shopId,
    messageId,
    opens: true,
    clicks: true,
  });
  const links = [...html.matchAll(/href="https:\/\/doorstep\.test(\/c\/[^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  const image = /src="https:\/\/doorstep\.test(\/o\/[^"]+)"/.exec(html)?.[1] ?? "";
  return { messageId, leave, html, links, image };
}
const args = (path: string, headers: Record<string, string> = PERSON, method = "GET", now = NOW) => ({
  request: new Request(`https://doorstep.test${path}`, { headers, method }),
  params: { token: path.slice(3) },
  context: { ctx: { ...scene.ctx, now: () => now } },
});
const visits = async () =>
  (await database.db.mailVisit.findMany({ orderBy: { what: "asc" } })).map(
    ({ what, count }) => `${what} ${count}`,
  );

test("links lead where they led before, by way of us; other kinds of links and the way out stay", async () => {
  const { html, links, leave } = await sentMail();
  const targets: (string | null)[] = [];
  for (const link of links) targets.push((await follow(args(link))).headers.get("location"));
  expect(targets).toEqual([
    "https://shop.example/a?x=1&y=%22",
    "https://shop.example/b",
    "https://shop.example/c#d",
  ]);
  for (const kept of [
    "https://fonts.example/css",
    "mailto:help@shop.example",
    "tel:+4812",
    "https://cdn.example/i.png",
    leave,
  ])
    expect(html).toContain(`"${kept}"`);
});

test("no link of ours leads anywhere that we have not signed", async () => {
  const { links } = await sentMail();
  const link = links[0] ?? "";
  const [front, [target = "", signature = ""]] = [
    link.split(".").slice(0, 3).join("."),
    link.split(".").slice(3),
  ];
  const evil = Buffer.from("https://evil.example/").toString("base64url");
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.constantFrom(
          `${front}.${evil}.${signature}`,
          `${front}.${target}.`,
          `/c/${evil}`,
          "/c/",
          `${link}x`,
          link.toUpperCase(),
        ),
        fc
          .tuple(fc.nat({ max: link.length - 4 }), fc.constantFrom("A", "b", "0", ".", "_"))
          .map(([place, letter]) => link.slice(0, place + 3) + letter + link.slice(place + 4)),
        fc.webUrl().map((url) => `${front}.${Buffer.from(url).toString("base64url")}.${signature}`),
      ),
      async (path) => {
        fc.pre(path !== link);
        const answer = await follow(args(path));
        expect([answer.status, answer.headers.get("location")]).toEqual([404, null]);
      },
    ),
    { numRuns: 150 },
  );
});

test("opens and clicks of people are counted once for each mail, and a link works without its row", async () => {
  const { links, image } = await sentMail();
  expect((await open(args(image))).headers.get("content-type")).toBe("image/gif");
  await open(args(image));
  await follow(args(links[1] ?? ""));
  expect(await visits()).toEqual(["2 1", "open 2"]);
  expect(await countVisits(scene.ctx, scene.shopId, addMs(NOW, -DAY_MS))).toEqual(
    new Map([["shipped", { sent: 1, opened: 1, clicked: 1 }]]),
  );
  await database.db.message.deleteMany();
  expect((await follow(args(links[0] ?? ""))).status).toBe(302);
  expect((await open(args(`${image}x`))).status).toBe(404);
});

test("machines are sent on and not counted: scanners, all links at once, seconds after sending", async () => {
  const { links, image } = await sentMail();
  await follow(args(links[0] ?? "", { "user-agent": "Mozilla/5.0 BarracudaCentral" }));
  await follow(args(links[0] ?? "", { ...PERSON, "sec-gpc": "1" }));
  await open(args(image, PERSON, "HEAD"));
  await open(args(image, PERSON, "GET", addMs(NOW, -HOUR_MS + 1_000)));
  for (const link of links) expect((await follow(args(link))).status).toBe(302);
  expect(await visits()).toEqual([]);
});

test("nothing is counted once the shop has stopped measuring, or the reader has refused", async () => {
  const { links, image, messageId } = await sentMail({ measureOpens: false, measureClicks: true });
  await open(args(image));
  expect(await visits()).toEqual([]);
  await inTransaction(scene.ctx, (tx) =>
    suppress(tx, scene.shopId, [
      {
        address: "anna@example.com",
        addressHash: "hash-of-anna",
        scope: "measuring",
        reason: "unsubscribed",
        source: "shopper",
        messageId,
      },
    ]),
  );
  await follow(args(links[0] ?? ""));
  expect(await visits()).toEqual([]);
});
