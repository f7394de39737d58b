import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifyEasypost } from "./verify.server.ts";

const SECRET = "sécret";
const signed = (body: string, secret = SECRET) =>
  `hmac-sha256-hex=${createHmac("sha256", Buffer.from(secret.normalize("NFKD"), "utf8"))
    .update(body)
    .digest("hex")}`;
const verify = (body: string, signature: string | undefined, webhookSecret: string | undefined = SECRET) =>
  verifyEasypost(
    { headers: { "x-hmac-signature": signature }, rawBody: Buffer.from(body) },
    webhookSecret ? { webhookSecret } : {},
  );

const WHOLE = '{"id": "evt_1", "result": {"weight": 10, "name": "Zoë"}}';
const FLOAT = WHOLE.replace("10,", "10.0,");

test.each([
  ["as it was signed", FLOAT, signed(FLOAT)],
  ["with the weight rewritten on the way", WHOLE, signed(FLOAT)],
  ["signed with the weight as it stands", WHOLE, signed(WHOLE)],
  ["without spaces", '{"id":"evt_1","weight":136}', signed('{"id":"evt_1","weight":136.0}')],
  ["without a weight", '{"id":"evt_1","weight":null}', signed('{"id":"evt_1","weight":null}')],
  ["with a broken weight", '{"id":"evt_1","weight":614.4}', signed('{"id":"evt_1","weight":614.4}')],
])("a body %s is genuine", (_how, body, signature) => {
  expect(verify(body, signature)).toEqual({ ok: true, dedupeId: "evt_1" });
});

test("either spelling of the secret's letters is the same secret", () => {
  expect(verify(FLOAT, signed(FLOAT), SECRET.normalize("NFC")).ok).toBe(true);
  expect(verify(FLOAT, signed(FLOAT), SECRET.normalize("NFD")).ok).toBe(true);
});

test.each([
  ["another secret's", signed(FLOAT, "other")],
  ["another body's", signed(`${FLOAT} `)],
  ["no", undefined],
  ["an empty", ""],
  ["a bare", signed(FLOAT).replace("hmac-sha256-hex=", "")],
])("%s signature is refused", (_whose, signature) => {
  expect(verify(FLOAT, signature)).toEqual({ ok: false });
});

test("without a secret nothing is believed", () => {
  expect(
    verifyEasypost({ headers: { "x-hmac-signature": signed(FLOAT, "") }, rawBody: Buffer.from(FLOAT) }, {}),
  ).toEqual({ ok: false });
});
