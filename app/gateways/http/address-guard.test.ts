import { expect, test } from "vitest";
import { createAddressGuard, isPublicAddress } from "./address-guard.server.ts";

test.each(["8.8.8.8", "104.18.1.1", "2606:4700::6810:101"])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fd00::1",
  "::ffff:10.0.0.1",
  "::ffff:127.0.0.1",
  "64:ff9b::a00:1",
  "not an address",
])("%s is not public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

const guard = createAddressGuard(["karrio.internal"]);

test.each([
  ["https://api.easypost.com/v2", true],
  ["http://api.easypost.com/v2", false],
  ["ftp://api.easypost.com", false],
  ["https://user:password@example.com", false],
  ["https://127.0.0.1", false],
  ["https://[::1]:8080", false],
  ["https://0x7f000001", false],
  ["https://2130706433", false],
  ["http://karrio.internal:5002", true],
])("%s may be called: %s", (address, expected) => {
  expect(guard.mayCall(new URL(address))).toBe(expected);
});

test("a name behind which there is a private address is refused", async () => {
  expect(await guard.isAllowed("https://localhost")).toBe(false);
  expect(await guard.isAllowed("nonsense")).toBe(false);
  const answer = await new Promise<Error | null>((resolve) =>
    guard.lookup("localhost", { all: true }, (error) => resolve(error)),
  );
  expect(answer?.message).toContain("private network");
});
