import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifyShippo } from "./verify.server.ts";

const BODY = '{"event": "track_updated", "data": {}}';
const signed = (body: string, secret = "secret", time = "1795000000") =>
  `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")}`;
const verify = (signature: string | undefined, credentials: Record<string, string>) =>
  verifyShippo({ headers: { "shippo-auth-signature": signature }, rawBody: Buffer.from(BODY) }, credentials);

test("a signed body is genuine", () => {
  expect(verify(signed(BODY), { webhookSecret: "secret" })).toEqual({ ok: true, dedupeId: null });
});

test("without a secret the unguessable address is all there is", () => {
  expect(verify(undefined, {})).toEqual({ ok: true, dedupeId: null });
});

test.each([
  ["another secret's", signed(BODY, "other")],
  ["another time's", signed(BODY).replace("t=1795000000", "t=1795000001")],
  ["no", undefined],
  ["half a", "t=1795000000"],
])("with a secret %s signature is refused", (_whose, signature) => {
  expect(verify(signature, { webhookSecret: "secret" })).toEqual({ ok: false });
});
