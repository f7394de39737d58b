import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";

// The peer: nodemailer alone, pooled, signing with its own DKIM. Nothing is planned, read, rendered, stored or looked up again.
type Order = {
  count: number;
  pool: number;
  smtpUrl: string;
  mail: { from: string; subject: string; text: string; html: string };
  dkim: { domain: string; selector: string; privateKey: string };
};
const transports = new Map<number, ReturnType<typeof open>>();
const open = ({ smtpUrl, pool, dkim }: Order) =>
  createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: pool,
    maxMessages: Infinity,
    dkim: {
      domainName: dkim.domain,
      keySelector: dkim.selector,
      privateKey: dkim.privateKey,
      headerFieldNames:
        "from:to:reply-to:subject:date:message-id:mime-version:content-type:content-language:list-unsubscribe:list-unsubscribe-post",
    },
  });

async function send(order: Order): Promise<{ perSecond: number; cpuMs: number }> {
  const transport = transports.get(order.pool) ?? open(order);
  transports.set(order.pool, transport);
  const startedAt = performance.now();
  const before = process.cpuUsage();
  let left = order.count;
  const work = async () => {
    while (left-- > 0)
      await transport.sendMail({
        ...order.mail,
        to: { name: "", address: `buyer${left}@example.com` },
        messageId: `<${randomUUID()}@bench.example>`,
      });
  };
  // Twice as many as connections, so that none waits for work.
  await Promise.all(Array.from({ length: order.pool * 2 }, work));
  const { user, system } = process.cpuUsage(before);
  return {
    perSecond: order.count / ((performance.now() - startedAt) / 1_000),
    cpuMs: (user + system) / 1_000,
  };
}

process.on("message", (order: Order) => void send(order).then((result) => process.send?.(result)));
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
