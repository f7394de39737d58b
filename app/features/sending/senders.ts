import type { ServiceId } from "./sending.ts";

/** One thing a merchant enters to connect a service. Its label is a text: `sending.field.<name>`. */
export type SenderField = {
  name: SenderFieldName;
  isSecret: boolean;
  isOptional: boolean;
  /** Only these may be entered; their labels are texts too: `sending.choice.<value>`. */
  choices: readonly SenderChoice[] | null;
};

export type SenderFieldName =
  | "host"
  | "port"
  | "security"
  | "username"
  | "password"
  | "region"
  | "accessKeyId"
  | "secretAccessKey"
  | "configurationSet"
  | "serverToken"
  | "marketingStream"
  | "apiKey"
  | "domain"
  | "webhookSecret";

const SENDER_CHOICES = ["starttls", "tls", "us", "eu", "global"] as const;
type SenderChoice = (typeof SENDER_CHOICES)[number];

export type Sender = {
  id: ServiceId;
  name: string;
  /** Where a merchant gets an account and keys; null: anywhere. */
  website: string | null;
  fields: readonly SenderField[];
  /** Whether it tells of bounces and complaints by webhook. */
  tells: boolean;
};

const field = (name: SenderFieldName, over: Partial<SenderField> = {}): SenderField => ({
  name,
  isSecret: false,
  isOptional: false,
  choices: null,
  ...over,
});
const secret = (name: SenderFieldName) => field(name, { isSecret: true });
/** Proves that a webhook is the service's own. */
const webhookSecret = field("webhookSecret", { isSecret: true, isOptional: true });

/** Every service that a merchant may connect, and what it wants to know. */
export const SENDERS: Readonly<Record<ServiceId, Sender>> = {
  smtp: {
    id: "smtp",
    name: "SMTP",
    website: null,
    fields: [
      field("host"),
      field("port"),
      field("security", { choices: ["starttls", "tls"] }),
      field("username", { isOptional: true }),
      field("password", { isSecret: true, isOptional: true }),
    ],
    tells: false,
  },
  ses: {
    id: "ses",
    name: "Amazon SES",
    website: "https://console.aws.amazon.com/ses/",
    fields: [
      field("region"),
      field("accessKeyId"),
      secret("secretAccessKey"),
      field("configurationSet", { isOptional: true }),
    ],
    tells: true,
  },
  postmark: {
    id: "postmark",
    name: "Postmark",
    website: "https://account.postmarkapp.com/servers",
    fields: [secret("serverToken"), field("marketingStream", { isOptional: true })],
    tells: true,
  },
  sendgrid: {
    id: "sendgrid",
    name: "SendGrid",
    website: "https://app.sendgrid.com/settings/api_keys",
    fields: [secret("apiKey"), field("region", { choices: ["global", "eu"] }), webhookSecret],
    tells: true,
  },
  resend: {
    id: "resend",
    name: "Resend",
    website: "https://resend.com/api-keys",
    fields: [secret("apiKey"), webhookSecret],
    tells: true,
  },
  mailgun: {
    id: "mailgun",
    name: "Mailgun",
    website: "https://app.mailgun.com/settings/api_security",
    fields: [field("domain"), secret("apiKey"), field("region", { choices: ["us", "eu"] }), webhookSecret],
    tells: true,
  },
};

export const SERVICE_IDS = [
  "smtp",
  "ses",
  "postmark",
  "sendgrid",
  "resend",
  "mailgun",
] as const satisfies ServiceId[];

/** Null for an id from a form that no service has. */
export function findSender(id: unknown): Sender | null {
  const known = SERVICE_IDS.find((one) => one === id);
  return known ? SENDERS[known] : null;
}
