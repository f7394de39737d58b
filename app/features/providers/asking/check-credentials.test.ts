import { expect, test } from "vitest";
import { checkCredentials, showCredential } from "./check-credentials.ts";
import type { CredentialField } from "../provider.ts";

const KEY: CredentialField = { name: "apiKey", isSecret: true, isOptional: false };
const SECRET: CredentialField = { name: "webhookSecret", isSecret: true, isOptional: true };
const BASE: CredentialField = { name: "baseUrl", isSecret: false, isOptional: false };

test("what is entered is kept without the spaces around it, and only what the source asks for", () => {
  expect(checkCredentials([KEY, SECRET], { apiKey: " abc ", clientId: "x" }, {})).toEqual({
    kind: "valid",
    credentials: { apiKey: "abc" },
  });
});

test("a secret left empty keeps the one saved before; a new one replaces it", () => {
  const kept = { apiKey: "old", webhookSecret: "old secret" };
  expect(checkCredentials([KEY, SECRET], { apiKey: "", webhookSecret: "new" }, kept)).toEqual({
    kind: "valid",
    credentials: { apiKey: "old", webhookSecret: "new" },
  });
});

test("all that is wrong is told at once", () => {
  expect(checkCredentials([KEY, BASE], { baseUrl: "not an address" }, {})).toEqual({
    kind: "invalid",
    problems: { apiKey: "missing", baseUrl: "no_address" },
  });
  expect(checkCredentials([KEY], { apiKey: "x".repeat(5_000) }, {})).toMatchObject({
    problems: { apiKey: "too_long" },
  });
});

test("of a secret the last four characters are shown, of a short one none", () => {
  expect(showCredential(KEY, { apiKey: "EZAK123456789abcd" }).shown).toBe("…abcd");
  expect(showCredential(KEY, { apiKey: "12345678" }).shown).toBe("…");
  expect(showCredential(KEY, {}).shown).toBeNull();
  expect(showCredential(BASE, { baseUrl: "https://karrio.example" }).shown).toBe("https://karrio.example");
});
