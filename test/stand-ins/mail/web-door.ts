import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { MailCheck } from "./check-mail.ts";
import type { CaughtMail, Mailbox } from "./mailbox.ts";
import { mailboxPage, subjectOf, VIEWS } from "./pages/mailbox-page.ts";
import { unsubscribe } from "./unsubscribe.ts";

/** The mailbox for people (HTML) and for programs (/api/messages). */
export function createWebDoor(mailbox: Mailbox, desk: Desk): Server {
  return createServer((request, response) => {
    answer(mailbox, desk, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(String(error));
    });
  });
}

type Desk = { checkMail: (mail: CaughtMail) => Promise<MailCheck>; dnsUrl: string | null };

async function answer(
  mailbox: Mailbox,
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://mailbox");
  const [first, id, part] = url.pathname.split("/").filter(Boolean);
  const route = `${request.method} ${[first, id && "id", part].filter(Boolean).join("/")}`;

  if (route === "POST clear") {
    await mailbox.clear();
    response.writeHead(303, { location: "/" }).end();
    return;
  }
  if (first === "api") return answerApi(mailbox, desk, request, response, url);
  if (route === "GET ") return sendHtml(response, page({ mailbox, desk, url, open: null, check: null }));

  const mail = first === "messages" && id ? mailbox.find(id) : null;
  if (!mail) return send(response, 404, "text/plain; charset=utf-8", "Not found. It may have been cleared.");
  if (route === "GET messages/id")
    return sendHtml(response, page({ mailbox, desk, url, open: mail, check: await desk.checkMail(mail) }));
  if (route === "GET messages/id/html") {
    const images = url.searchParams.has("images") ? "; img-src 'none'" : "";
    return sendHtml(response, framed(mail), `sandbox allow-popups allow-popups-to-escape-sandbox${images}`);
  }
  if (route === "POST messages/id/unsubscribe") {
    const told = await unsubscribe(mail);
    response
      .writeHead(303, { location: `/messages/${mail.id}?view=checks&told=${encodeURIComponent(told)}` })
      .end();
    return;
  }
  if (route === "GET messages/id/raw") return send(response, 200, "message/rfc822", mail.raw);
  send(response, 405, "text/plain", "Method not allowed");
}

async function answerApi(
  mailbox: Mailbox,
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, what, id] = url.pathname.split("/").filter(Boolean);
  const json = (status: number, body: unknown) =>
    send(response, status, "application/json", JSON.stringify(body));
  if (what === "version") return json(200, { version: mailbox.version() });
  if (what !== "messages") return json(404, { error: "Not found" });
  if (request.method === "DELETE") {
    await mailbox.clear();
    return json(200, { cleared: true });
  }
  if (id) {
    const mail = mailbox.find(id);
    return mail
      ? json(200, { ...whole(mail), checks: await desk.checkMail(mail) })
      : json(404, { error: "Not found" });
  }
  const to = url.searchParams.get("to")?.toLowerCase();
  const mails = mailbox
    .list()
    .filter((mail) => !to || mail.to.some((address) => address.toLowerCase() === to));
  json(200, { messages: mails.map(summary) });
}

const summary = (mail: CaughtMail) => ({
  id: mail.id,
  receivedAt: mail.receivedAt,
  from: mail.from,
  to: mail.to,
  subject: subjectOf(mail),
  messageId: mail.parsed.messageId ?? null,
});

const whole = (mail: CaughtMail) => ({
  ...summary(mail),
  headers: mail.parsed.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  html: mail.parsed.html ?? null,
  text: mail.parsed.text ?? null,
  source: mail.raw.toString("utf8"),
});

function page({
  mailbox,
  desk,
  url,
  ...opened
}: {
  mailbox: Mailbox;
  desk: Desk;
  url: URL;
  open: CaughtMail | null;
  check: MailCheck | null;
}): string {
  const has = (name: string, value: string) => url.searchParams.get(name) === value;
  return mailboxPage({
    ...opened,
    mails: mailbox.list(),
    version: mailbox.version(),
    dnsUrl: desk.dnsUrl,
    told: url.searchParams.get("told"),
    look: {
      view: VIEWS.find((each) => has("view", each)) ?? "html",
      phone: has("width", "phone"),
      dark: has("colors", "dark"),
      noImages: has("images", "off"),
    },
  });
}

/** The mail's own HTML. Its links open in a tab of their own instead of inside the small frame. */
function framed(mail: CaughtMail): string {
  const html = mail.parsed.html ?? "<p>This mail has no HTML part.</p>";
  return html.replace(/<head([^>]*)>/i, '<head$1><base target="_blank">');
}

function sendHtml(response: ServerResponse, body: string, contentSecurityPolicy?: string): void {
  if (contentSecurityPolicy) response.setHeader("content-security-policy", contentSecurityPolicy);
  send(response, 200, "text/html; charset=utf-8", body);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}
