import { expect, test } from "vitest";
import { checkCredentials, whatMayBeKept } from "./check-credentials.ts";
import { SENDERS } from "./senders.ts";

const { fields } = SENDERS.smtp;
const entered = {
  host: "mail.shop.example",
  port: "587",
  security: "starttls",
  username: "shop",
  password: "",
};
const saved = { ...entered, password: "secret" };
const check = (changed: Partial<typeof entered>) => {
  const now = { ...entered, ...changed };
  return checkCredentials(fields, now, whatMayBeKept(saved, now));
};

test("a password left empty stays the one that was saved", () => {
  expect(check({ port: "2525" })).toEqual({ kind: "valid", credentials: { ...saved, port: "2525" } });
});

test("a saved password goes to no other server than the one it was given for", () => {
  expect(check({ host: "elsewhere.example" })).toEqual({
    kind: "invalid",
    problems: { password: "missing" },
  });
});

test("a server that asks nobody's name needs no password", () => {
  const open = check({ host: "elsewhere.example", username: "" });
  expect(open).toMatchObject({ kind: "valid", credentials: { host: "elsewhere.example" } });
  expect(open).not.toHaveProperty("credentials.password");
});
