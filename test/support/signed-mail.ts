import { dkimVerify } from "mailauth";
import type { Ctx } from "#app/context.server.ts";
import { composeMime } from "#app/features/messages/messages.server.ts";
import { signingKeyFor } from "#app/features/sending/choose-sending.ts";
import { loadSending } from "#app/features/sending/sending.server.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import type { DnsStandIn } from "#test/stand-ins/dns/dns-stand-in.ts";
import type { MailCatcher } from "#test/stand-ins/mail/mail-catcher.ts";

/** A mail that one may unsubscribe from, composed and sent as the shop is set up, and as it arrived. */
export async function sendMarketing(ctx: Ctx, shopId: ShopId, catcher: MailCatcher): Promise<string> {
  const sending = await loadSending(ctx, shopId);
  const from = sending.from.marketing;
  const to = parseMailAddress("anna@example.com");
  if (!to) throw new Bug("an address of tests");
  const mime = await composeMime(
    {
      messageId: "0192f0c1-0000-7000-8000-000000000001",
      from: { name: "Blumen", address: from },
      to,
      replyTo: null,
      lang: "en",
      at: ctx.now(),
      unsubscribeUrl: "https://doorstep.test/u/x",
    },
    { subject: "How was it?", html: "<p>Hello</p>", text: "Hello" },
    signingKeyFor(sending, from),
  );
  await ctx.mail.send({ messageId: "m", from, to, mime, account: null, beforeAcceptance: async () => {} });
  return String(catcher.mailbox.list()[0]?.raw);
}

/** Who a mail is from, and what a receiver finds of each of its signatures. */
export async function verdictOn(dns: DnsStandIn, raw: string) {
  const resolver = (name: string) => {
    const texts = dns.zone.textsOf(name);
    return texts.length > 0
      ? Promise.resolve(texts.map((text) => [text]))
      : Promise.reject(Object.assign(new Error("nothing there"), { code: "ENOTFOUND" }));
  };
  const { results, headerFrom } = await dkimVerify(Buffer.from(raw), { resolver });
  return {
    from: headerFrom,
    signatures: results.map(({ status, signingDomain }) => [status.result, signingDomain]),
  };
}
