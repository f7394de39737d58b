import { expect, test } from "vitest";
import { suppressionOfRefusal } from "./refusal.ts";

test.each([
  "550 5.1.1 <x@example.com>: Recipient address rejected: User unknown in virtual mailbox table",
  "550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking",
  "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
  "556 5.1.10 Recipient address has null MX",
  "550 5.1.2 Host unknown",
  "553 5.1.3 The recipient address <x@y> is not a valid RFC-5321 address",
  "550 5.2.1 The email account that you tried to reach is disabled",
  "550 5.4.1 Recipient address rejected: Access denied",
  "550 No such user here",
  "550 Requested action not taken: mailbox unavailable, user unknown",
  "550 <x@docomo.ne.jp>: User unknown",
  "554 delivery error: dd This user doesn't have a yahoo.com account; invalid mailbox",
])("a dead address: %s", (response) => {
  expect(suppressionOfRefusal(response)).toBe("hard_bounce");
});

test.each([
  "552 5.2.2 The email account that you tried to reach is over quota",
  "550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages",
  "550 5.7.1 Unauthenticated email is not accepted due to domain's DMARC policy",
  "550 5.7.26 This mail has been blocked because the sender is unauthenticated",
  "554 5.7.1 Service unavailable; Client host blocked using Spamhaus",
  "550 5.1.8 <shop@example.com>: Sender address rejected: Domain not found",
  "550 5.4.1 All recipient addresses rejected by policy",
  "550 Sender address does not exist",
  "550 spam message rejected, invalid user content",
  "450 4.1.1 User unknown for now",
  "451 No such user at the moment, temporary failure",
  "250 OK",
  "",
  null,
])("not the address's fault: %s", (response) => {
  expect(suppressionOfRefusal(response)).toBeNull();
});
