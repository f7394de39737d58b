import { afterEach, describe, expect, test } from "vitest";
import { createMailCatcher } from "#test/stand-ins/mail/mail-catcher.ts";
import { startScriptedSmtp, type SmtpScript } from "#test/support/scripted-smtp.ts";
import { until } from "#test/support/until.ts";
import type { MailTransport, OutgoingMail } from "./mail.server.ts";
import { createSmtpTransport } from "./smtp.server.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function scripted(script: SmtpScript = {}) {
  const server = await startScriptedSmtp(script);
  const transport = transportTo(server.url);
  closing.unshift(() => server.close());
  return { server, transport };
}

function transportTo(url: string): MailTransport {
  const transport = createSmtpTransport({ url, silenceMs: 400 });
  closing.push(() => transport.close());
  return transport;
}

const mail = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: "m-1",
  account: null,
  from: "orders@doorstep.test",
  to: "anna@example.com",
  mime: Buffer.from("Subject: hello\r\n\r\nFirst line\r\n.a line that starts with a dot\r\n"),
  beforeAcceptance: async () => {},
  ...over,
});

describe("the last byte", () => {
  test("leaves only after beforeAcceptance is fulfilled, and that is asked for only after DATA", async () => {
    const { server, transport } = await scripted();
    const asked = Promise.withResolvers<void>();
    const allowed = Promise.withResolvers<void>();
    const sending = transport.send(
      mail({
        beforeAcceptance: () => {
          asked.resolve();
          return allowed.promise;
        },
      }),
    );
    await asked.promise;
    await until(() => server.received().length > 0);
    expect(server.log).toContain("DATA");
    expect(server.log).not.toContain("end of data");
    expect(server.received().toString()).toMatch(/starts with a dot\r$/);
    allowed.resolve();
    expect(await sending).toEqual({ kind: "accepted", response: "250 taken", providerRef: null });
    expect(server.log.at(-1)).toBe("end of data");
  });

  test("is held back of a message of several hundred kilobytes too", async () => {
    const { server, transport } = await scripted();
    const mime = Buffer.from(`Subject: long\r\n\r\n${`${"x".repeat(70)}\r\n`.repeat(6_000)}`);
    const allowed = Promise.withResolvers<void>();
    const sending = transport.send(mail({ mime, beforeAcceptance: () => allowed.promise }));
    await until(() => server.received().length === mime.length - 1);
    expect(server.log).not.toContain("end of data");
    allowed.resolve();
    await sending;
    expect(server.received().equals(Buffer.concat([mime, Buffer.from(".\r\n")]))).toBe(true);
  });

  test("never leaves when beforeAcceptance fails: the error comes back, and nothing was accepted", async () => {
    const catcher = await createMailCatcher({ smtpPort: 0, httpPort: 0 });
    closing.unshift(() => catcher.close());
    const transport = transportTo(catcher.smtpUrl);
    const failing = transport.send(mail({ beforeAcceptance: () => Promise.reject(new Error("lease lost")) }));
    await expect(failing).rejects.toThrow("lease lost");
    expect(await transport.send(mail())).toMatchObject({ kind: "accepted" });
    expect(catcher.mailbox.list()).toHaveLength(1);
  });

  test("beforeAcceptance is not called for a recipient who is refused", async () => {
    const { transport } = await scripted({ RCPT: "550 no such user" });
    let asked = 0;
    await transport.send(mail({ beforeAcceptance: async () => void (asked += 1) }));
    expect(asked).toBe(0);
  });
});

describe("the outcome", () => {
  test.each<[string, SmtpScript, object]>([
    ["accepted", {}, { kind: "accepted", response: "250 taken" }],
    [
      "recipient refused for good",
      { RCPT: "550 no such user" },
      { kind: "refused", response: "550 no such user" },
    ],
    [
      "message refused for good",
      { "end of data": "554 no thanks" },
      { kind: "refused", response: "554 no thanks" },
    ],
    ["recipient put off", { RCPT: "451 later" }, { kind: "retry", reason: "451 later" }],
    ["message put off", { "end of data": "452 full" }, { kind: "retry", reason: "452 full" }],
    ["our sender refused", { MAIL: "553 not yours" }, { kind: "retry" }],
    ["not welcome at all", { greeting: "554 go away" }, { kind: "retry" }],
    ["the greeting never comes", { greeting: null }, { kind: "retry" }],
    ["broken before DATA", { RCPT: "hang up" }, { kind: "retry" }],
    ["DATA refused", { DATA: "554 not now" }, { kind: "refused", response: "554 not now" }],
    ["silent after DATA", { DATA: null }, { kind: "retry" }],
    ["broken after the last byte", { "end of data": "hang up" }, { kind: "unknown" }],
    ["silent after the last byte", { "end of data": null }, { kind: "unknown" }],
  ])("%s", async (_when, script, outcome) => {
    const { transport } = await scripted(script);
    expect(await transport.send(mail())).toMatchObject(outcome);
  });

  test.each<[string, SmtpScript]>([
    ["accepts", { "end of data": "250 queued for <Anna@Example.com>" }],
    ["refuses", { RCPT: '550 5.1.1 "anna"@example.com: no such user' }],
    ["puts off", { RCPT: "451 try anna@example.com later" }],
  ])("never holds the recipient's address, when the server %s", async (_how, script) => {
    const { transport } = await scripted(script);
    const outcome = JSON.stringify(await transport.send(mail()));
    expect(outcome).toContain("[recipient]");
    expect(outcome).not.toMatch(/anna/i);
  });

  test("nobody there: retry", async () => {
    const server = await startScriptedSmtp();
    await server.close();
    expect(await transportTo(server.url).send(mail())).toMatchObject({ kind: "retry" });
  });

  test("a connection that broke after the last byte is not used to send the message again", async () => {
    const { server, transport } = await scripted({ "end of data": "hang up" });
    await transport.send(mail());
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.log.filter((entry) => entry === "end of data")).toHaveLength(1);
  });

  test.each([
    "a@example.com\r\nRCPT TO:<evil@example.com>",
    "a@example.com, evil@example.com",
    "Anna <a@example.com>",
    "",
  ])("%j is no recipient: nothing is said to the server", async (to) => {
    const { server, transport } = await scripted();
    expect(await transport.send(mail({ to }))).toMatchObject({ kind: "refused" });
    expect(server.log).toEqual([]);
  });

  test("an old carrier address with dots in a row is one recipient", async () => {
    const { server, transport } = await scripted();
    expect(await transport.send(mail({ to: "docomo..user.@docomo.ne.jp" }))).toMatchObject({
      kind: "accepted",
    });
    expect(server.log).toContain('RCPT TO:<"docomo..user."@docomo.ne.jp>');
  });
});

describe("the bytes", () => {
  test("arrive as they were handed in, dots and all", async () => {
    const catcher = await createMailCatcher({ smtpPort: 0, httpPort: 0 });
    closing.unshift(() => catcher.close());
    const mime = Buffer.from("Subject: dots\r\n\r\n.\r\n..\r\nto the end.\r\n.\r\n", "utf8");
    await transportTo(catcher.smtpUrl).send(mail({ mime }));
    expect(catcher.mailbox.list()[0]?.raw.equals(mime)).toBe(true);
  });

  test("go to the envelope's recipient only, whatever the headers say", async () => {
    const catcher = await createMailCatcher({ smtpPort: 0, httpPort: 0 });
    closing.unshift(() => catcher.close());
    const mime = Buffer.from("To: someone@else.example\r\nBcc: evil@example.com\r\n\r\nhi\r\n");
    await transportTo(catcher.smtpUrl).send(mail({ mime }));
    expect(catcher.mailbox.list().map((caught) => caught.to)).toEqual([["anna@example.com"]]);
  });
});
