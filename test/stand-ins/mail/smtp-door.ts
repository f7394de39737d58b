import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Mailbox } from "./mailbox.ts";

/** How often a mail to later@… is put off before it is taken. */
const PUT_OFF_TIMES = 2;

/** Takes every mail, but for recipients whose name asks for trouble: refuse@…, later@…, hang@… */
export function createSmtpDoor(mailbox: Mailbox): SMTPServer {
  const putOff = new Map<string, number>();

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const raw = await bytesOf(stream);
    const to = session.envelope.rcptTo.map((recipient) => recipient.address);
    const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
    if (to.some(isNamed("hang"))) return new Promise<never>(() => {});
    if (to.some(isNamed("later")) && putOffAgain(raw)) throw reply(451, "4.3.0 Come back later");
    const mail = await mailbox.add({ from, to }, raw);
    return `2.0.0 Kept as ${mail.id}`;
  }

  function putOffAgain(raw: Buffer): boolean {
    const messageId = /^message-id:\s*(<[^>]*>)/im.exec(raw.toString("latin1"))?.[1] ?? "";
    const times = putOff.get(messageId) ?? 0;
    putOff.set(messageId, times + 1);
    return times < PUT_OFF_TIMES;
  }

  return new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    // Any user and password will do, but this one.
    onAuth: (auth, _session, done) =>
      auth.password === "wrong-password"
        ? done(reply(535, "5.7.8 Authentication failed"))
        : done(null, { user: auth.username }),
    allowInsecureAuth: true,
    onRcptTo: ({ address }, _session, done) =>
      isNamed("refuse")(address) ? done(reply(550, "5.1.1 No such user here")) : done(),
    onData: (stream, session, answer) => {
      // smtp-server sends what it is given as the text of the 250 reply.
      receive(stream, session).then((text) => answer(null, text), answer);
    },
    disableReverseLookup: true,
    logger: false,
  });
}

const isNamed = (name: string) => (address: string) => address.toLowerCase().startsWith(`${name}@`);

const reply = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
