import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifyAftership } from "./verify.server.ts";

const BODY = '{"event": "tracking_update", "event_id": "e-1", "msg": {}}';
const signed = (body: string, secret = "secret") =>
  createHmac("sha256", secret).update(body).digest("base64");
const verify = (body: string, signature: string | undefined, credentials: Record<string, string>) =>
  verifyAftership(
    { headers: { "aftership-hmac-sha256": signature }, rawBody: Buffer.from(body) },
    credentials,
  );

test("a body signed with the account's secret is genuine, and has the id of its event", () => {
  expect(verify(BODY, signed(BODY), { webhookSecret: "secret" })).toEqual({ ok: true, dedupeId: "e-1" });
});

test.each([
  ["another secret", BODY, signed(BODY, "other"), { webhookSecret: "secret" }],
  ["another body", `${BODY} `, signed(BODY), { webhookSecret: "secret" }],
  ["no signature", BODY, undefined, { webhookSecret: "secret" }],
  ["no secret of ours", BODY, signed(BODY, ""), {}],
])("%s is refused", (_case, body, signature, credentials) => {
  expect(verify(body, signature, credentials)).toEqual({ ok: false });
});
