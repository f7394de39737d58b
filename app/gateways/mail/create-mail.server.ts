import type { MailAccount } from "#app/features/sending/sending.ts";
import type { Instant } from "#app/lib/time.ts";
import { createAddressGuard } from "../http/address-guard.server.ts";
import type { Http } from "../http/http.server.ts";
import type { MailTransport } from "./mail.server.ts";
import { createMerchantSmtp } from "./merchant-smtp.server.ts";
import { checkOverHttp, sendOverHttp } from "./send-over-http.server.ts";
import { MAIL_SERVICES } from "./services/mail-services.ts";
import { createSmtpTransport } from "./smtp.server.ts";

export type MailOptions = {
  /** The app's own mail server. */
  smtpUrl: string;
  http: Http;
  /** Mail servers that merchants may name though they are private. */
  privateHosts: readonly string[];
  now: () => Instant;
  /** How long a server or service may be silent before the connection counts as broken. */
  silenceMs?: number;
};

/** The operator's server knows us. Mails that leave side by side are also written down together, which saves half of that. */
export const OWN_CONNECTIONS_MAX = 20;

/** All ways out behind one door: the app's own server, merchants' servers, and services over HTTP. */
export function createMail({
  smtpUrl,
  http,
  privateHosts,
  now,
  silenceMs = 30_000,
}: MailOptions): MailTransport {
  const own = createSmtpTransport({ url: smtpUrl, connectionsMax: OWN_CONNECTIONS_MAX, silenceMs });
  const guard = createAddressGuard(privateHosts);
  const merchants = createMerchantSmtp({ guard, silenceMs });
  const serviceOf = ({ senderId, credentials }: MailAccount) =>
    senderId === "smtp" ? null : { service: MAIL_SERVICES[senderId], credentials };
  return {
    send(mail) {
      if (!mail.account) return own.send(mail);
      const service = serviceOf(mail.account);
      return service
        ? sendOverHttp({ http, now, silenceMs }, service, mail)
        : merchants.send(mail, mail.account.credentials);
    },
    check(account) {
      const service = serviceOf(account);
      return service ? checkOverHttp({ http, now, silenceMs }, service) : merchants.check(account);
    },
    mayConnect: (host) => guard.isAllowed(`https://${host}`),
    close() {
      own.close();
      merchants.close();
    },
  };
}
