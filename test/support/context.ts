import type { Ctx } from "#app/context.server.ts";
import type { MailTransport, OutgoingMail } from "#app/gateways/mail/mail.server.ts";
import type { JobName, JobPayloads, Queue } from "#app/gateways/queue/queue.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseInstant, type Instant } from "#app/lib/time.ts";
import { createVault } from "#app/lib/vault.server.ts";
import type { PrismaClient } from "#prisma";

export type SentJob = { [Name in JobName]: { name: Name; payload: JobPayloads[Name] } }[JobName];

/** Keys for tests only: 32 equal bytes. */
export const TEST_KEYS = { sealing: [{ id: "t1", key: Buffer.alloc(32, 1) }], lookup: Buffer.alloc(32, 2) };

/** An instant from text, for tests; wrong text is a Bug in the test. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (!instant) throw new Bug(`not an instant: ${text}`);
  return instant;
}

/** Collects what would be enqueued; `sent` is for looking at. */
export function recordingQueue(): Queue & { sent: SentJob[] } {
  const sent: SentJob[] = [];
  return {
    sent,
    // The pair of name and payload is kept together by the signature of send.
    send: async (_tx, name, payload) => void sent.push({ name, payload } as SentJob),
    work: async () => {},
    schedule: async () => {},
    stop: async () => {},
  };
}

/** Takes every mail; `sent` is for looking at. */
function recordingMail(): MailTransport & { sent: OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  return {
    sent,
    async send(mail) {
      await mail.beforeAcceptance();
      sent.push(mail);
      return { kind: "accepted", response: "250 kept by the test", providerRef: null };
    },
    check: async () => ({ kind: "works" }),
    mayConnect: async () => true,
    close() {},
  };
}

/** A whole Ctx on a real database; the outside things record instead of reaching out, or come in as `overrides`. */
export function testContext(db: PrismaClient, overrides: Partial<Ctx> = {}) {
  const queue = recordingQueue();
  const mail = recordingMail();
  const ctx: Ctx = {
    db,
    now: () => at("2026-11-21T12:00:00Z"),
    vault: createVault(TEST_KEYS),
    shopify: { run: () => Promise.reject(new Bug("this test did not expect an Admin API call")) },
    storefront: { run: () => Promise.reject(new Bug("this test did not expect a call to a storefront")) },
    http: {
      send: () => Promise.reject(new Bug("this test did not expect a call to a provider")),
      sendOnce: () => Promise.reject(new Bug("this test did not expect a call to a service")),
      isAllowed: () => Promise.resolve(true),
    },
    dns: { resolveTxt: () => Promise.resolve({ kind: "none" }) },
    queue,
    mail,
    visits: { look: () => {}, click: () => {}, flush: () => Promise.resolve() },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    mailFrom: "orders@doorstep.test",
    appUrl: "https://doorstep.test",
    ...overrides,
  };
  return { ctx, queue, mail };
}
