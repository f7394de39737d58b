import { expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { SHAPES } from "#test/support/mail-bodies.ts";
import { signerOf } from "#test/support/mail-signers.ts";
import { snsAnswer, snsMessage, SNS_CERTIFICATE_URL } from "#test/support/sns-messages.ts";
import { VERIFY_MAIL } from "./mail-events.server.ts";
import { PARSE, type TellingId } from "./parse-mail-events.ts";

const SERVICES = Object.keys(PARSE) as TellingId[];
const NOW = at("2026-11-21T12:00:00Z");
const TOLD = { what: "complaint", recipient: "anna@example.com", at: NOW } as const;
const CONFIRM = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=abc";

const called: string[] = [];
const surroundings = {
  now: NOW,
  fetch: async ({ url }: { url: string }) => {
    called.push(url);
    return snsAnswer(url);
  },
};

const genuine = (id: TellingId, signer = signerOf(id), signedAt = NOW) => ({
  signer,
  ...signer.sign(SHAPES[id](TOLD), signedAt),
});
const verify = (
  id: TellingId,
  { rawBody, headers, signer }: ReturnType<typeof genuine>,
  credentials = signer.credentials,
) => VERIFY_MAIL[id]({ rawBody, headers }, credentials, surroundings);

test.each(SERVICES)("%s: a genuine webhook is believed", async (id) => {
  expect(await verify(id, genuine(id))).toMatchObject({ ok: true });
});

test.each(SERVICES.filter((id) => id !== "postmark"))("%s: one changed on its way is refused", async (id) => {
  const sent = genuine(id);
  const text = sent.rawBody.toString();
  // Of Mailgun's body only time and token are signed: a token counts once, see the door.
  const changed =
    id === "mailgun" ? text.replace(/"token":"../, '"token":"zz') : text.replace("anna@", "bert@");
  expect(changed).not.toBe(text);
  expect(await verify(id, { ...sent, rawBody: Buffer.from(changed) })).toEqual({ ok: false });
});

test.each(SERVICES.filter((id) => id !== "ses"))(
  "%s: one signed with another secret is refused",
  async (id) => {
    const other =
      id === "sendgrid"
        ? signerOf(id).credentials
        : { webhookSecret: `whsec_${Buffer.alloc(24, 9).toString("base64")}` };
    expect(await verify(id, genuine(id), other)).toEqual({ ok: false });
  },
);

test.each(["sendgrid", "resend", "mailgun"] as const)(
  "%s: without a secret or signature nothing is believed",
  async (id) => {
    const sent = genuine(id);
    expect(await verify(id, sent, {})).toEqual({ ok: false });
    expect(await verify(id, sent, { webhookSecret: "not a key at all %%" })).toEqual({ ok: false });
    expect(await verify(id, { ...sent, headers: {}, rawBody: Buffer.from("{}") })).toEqual({ ok: false });
  },
);

test("Postmark, which signs nothing, is asked for a password only where one was set", async () => {
  const sent = genuine("postmark");
  expect(await verify("postmark", { ...sent, headers: {} }, {})).toMatchObject({ ok: true });
  for (const authorization of [
    undefined,
    "Basic",
    "Basic !!!",
    `Basic ${Buffer.from("a password: with a colon").toString("base64")}`,
  ])
    expect(
      await VERIFY_MAIL.postmark(
        { rawBody: sent.rawBody, headers: { authorization } },
        sent.signer.credentials,
        surroundings,
      ),
    ).toEqual({ ok: false });
});

test.each([
  ["sendgrid", 26 * HOUR_MS],
  ["resend", 6 * 60_000],
  ["mailgun", DAY_MS + HOUR_MS],
] as const)("%s: what was signed long ago, or in the future, is stale", async (id, ageMs) => {
  const signer = signerOf(id);
  expect(await verify(id, genuine(id, signer, addMs(NOW, -ageMs)))).toEqual({ ok: false });
  expect(await verify(id, genuine(id, signer, addMs(NOW, 6 * 60_000)))).toEqual({ ok: false });
});

const ses = (message: unknown) =>
  VERIFY_MAIL.ses({ rawBody: Buffer.from(JSON.stringify(message)), headers: {} }, {}, surroundings);

test("Amazon SNS signs with SHA-1 too, and its certificate is fetched once", async () => {
  expect(await ses(snsMessage("{}", NOW, { SignatureVersion: "1", Subject: "Amazon SES" }))).toMatchObject({
    ok: true,
  });
  expect(await ses(snsMessage("{}", NOW))).toMatchObject({ ok: true });
  expect(called.filter((url) => url === SNS_CERTIFICATE_URL).length).toBeLessThanOrEqual(1);
});

test.each([
  "https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0.pem",
  "https://evil.example/SimpleNotificationService-0.pem",
  "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0.pem",
  "https://sns.eu-west-1.amazonaws.com@evil.example/SimpleNotificationService-0.pem",
  "https://user@sns.eu-west-1.amazonaws.com/SimpleNotificationService-0.pem",
  "https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-0.pem",
  "https://sns.eu-west-1.amazonaws.com/?Action=GetSMSAttributes&x=/SimpleNotificationService-0.pem",
  "https://bucket.s3.amazonaws.com/SimpleNotificationService-0.pem",
  "not an address",
])("a certificate from anywhere but Amazon's own host is not even fetched: %s", async (SigningCertURL) => {
  called.length = 0;
  expect(await ses(snsMessage("{}", NOW, { SigningCertURL }))).toEqual({ ok: false });
  expect(called).toEqual([]);
});

test("a subscription is confirmed at Amazon's own host only", async () => {
  const asked = { Type: "SubscriptionConfirmation", Token: "abc", SubscribeURL: CONFIRM };
  expect(await ses(snsMessage("You have chosen to subscribe", NOW, asked))).toMatchObject({
    ok: true,
    visit: CONFIRM,
  });
  for (const SubscribeURL of [
    "https://evil.example/?Action=ConfirmSubscription",
    CONFIRM.replace("https", "http"),
    CONFIRM.replace("eu-west-1", "eu-west-2"),
  ])
    expect(await ses(snsMessage("You have chosen", NOW, { ...asked, SubscribeURL }))).toEqual({ ok: false });
});
