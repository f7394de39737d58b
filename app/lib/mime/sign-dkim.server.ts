import { createHash, createPrivateKey, sign, type KeyObject } from "node:crypto";
import { boundedCache } from "#app/lib/bounded-cache.ts";

/** A key that signs mails of a domain; its other half is in the DNS under `<selector>._domainkey.<domain>`. */
export type SigningKey = { domain: string; selector: string; privateKey: string };

/**
 * What a signature speaks for. A one-click unsubscribe counts only with both of its headers signed, RFC 8058:
 * https://www.rfc-editor.org/rfc/rfc8058#section-4
 */
const SIGNED = [
  "From",
  "To",
  "Reply-To",
  "Subject",
  "Date",
  "Message-ID",
  "References",
  "MIME-Version",
  "Content-Type",
  "Content-Language",
  "Content-Transfer-Encoding",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
];
/** Named once more than they are there, so that nobody can add another: https://www.rfc-editor.org/rfc/rfc6376#section-8.15 */
const NEVER_TWICE = ["From", "To", "Subject", "Reply-To", "Date"];

/**
 * The DKIM-Signature header (without its line end) for a mail of these header lines and this body, rsa-sha256 and relaxed in
 * both: https://www.rfc-editor.org/rfc/rfc6376. The sum is done on another thread. Rejects when the key is not an RSA key.
 */
export async function signDkim(
  { headers, body }: { headers: string[]; body: Buffer },
  key: SigningKey,
): Promise<string> {
  const lineOf = new Map(headers.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line]));
  const present = SIGNED.filter((name) => lineOf.has(name.toLowerCase()));
  const names = [...present, ...NEVER_TWICE].join(":").toLowerCase();
  const bodyHash = createHash("sha256").update(relaxedBody(body)).digest("base64");
  const unsigned =
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${key.domain};\r\n s=${key.selector};\r\n` +
    ` h=${foldAt(names, ":")};\r\n bh=${bodyHash};\r\n b=`;
  const signed = [...present.map((name) => lineOf.get(name.toLowerCase()) ?? ""), unsigned];
  const signature = await rsaSha256(signed.map(relaxedHeader).join("\r\n"), keyObjectOf(key.privateKey));
  return unsigned + (signature.match(/.{1,72}/g) ?? []).join("\r\n ");
}

/** https://www.rfc-editor.org/rfc/rfc6376#section-3.4.2 */
function relaxedHeader(line: string): string {
  const colon = line.indexOf(":");
  const value = line
    .slice(colon + 1)
    .replaceAll(/\r\n(?=[ \t])/g, "")
    .replaceAll(/[ \t]+/g, " ");
  return `${line.slice(0, colon).toLowerCase()}:${value.trim()}`;
}

/** https://www.rfc-editor.org/rfc/rfc6376#section-3.4.4 */
function relaxedBody(body: Buffer): Buffer {
  if (isRelaxed(body)) return body;
  // One byte is one character in this encoding, so nothing is lost.
  const text = body
    .toString("latin1")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(" \r\n", "\r\n");
  let end = text.endsWith(" ") ? text.length - 1 : text.length;
  while (text.endsWith("\r\n", end)) end -= 2;
  return end === 0 ? Buffer.alloc(0) : Buffer.from(`${text.slice(0, end)}\r\n`, "latin1");
}

/** Looked for with what is native code: a body of ours always is. */
function isRelaxed(body: Buffer): boolean {
  const ending = body.toString("latin1", Math.max(0, body.length - 4));
  const endsWell = ending.endsWith("\r\n") && ending !== "\r\n\r\n" && body.length > 2;
  return endsWell && !body.includes("  ") && !body.includes("\t") && !body.includes(" \r\n");
}

function foldAt(text: string, separator: string): string {
  const lines = [""];
  for (const part of text.split(separator)) {
    const line = lines.at(-1) ?? "";
    if (line.length + part.length > 68) lines.push(part);
    else lines[lines.length - 1] = line === "" ? part : `${line}${separator}${part}`;
  }
  return lines.join(`${separator}\r\n `);
}

const rsaSha256 = (text: string, key: KeyObject): Promise<string> =>
  new Promise((resolve, reject) => {
    sign("sha256", Buffer.from(text, "utf8"), key, (error, signature) =>
      error ? reject(error) : resolve(signature.toString("base64")),
    );
  });

/** Reading a key costs more than a signature does. Those of shops that have not sent for long make room. */
const keyObjectOf = boundedCache(1_000, (pem: string): KeyObject => {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "rsa") throw new TypeError("a DKIM key must be an RSA key");
  return key;
});
