import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import {
  bits,
  explicit,
  implicit,
  integer,
  objectId,
  octets,
  sequence,
  set,
  utcTime,
  utf8,
  yes,
} from "./der.ts";

const ECDSA_WITH_SHA256 = sequence(objectId("1.2.840.10045.4.3.2"));
const COMMON_NAME = objectId("2.5.4.3");
const SUBJECT_ALT_NAME = objectId("2.5.29.17");
const BASIC_CONSTRAINTS = objectId("2.5.29.19");
const HOSTS = ["localhost", "admin.shopify.com", "cdn.shopify.com", "*.myshopify.com"];
const DAY_MS = 86_400_000;

/**
 * A key and a certificate for Shopify's host names, signed by itself and good for a month: browsers are told to look
 * away (--ignore-certificate-errors). Made with node:crypto alone; no openssl is needed.
 */
export function selfSignedCertificate(now: Date): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(COMMON_NAME, utf8("Shopify stand-in"))));
  const altNames = sequence(...HOSTS.map((host) => implicit(2, Buffer.from(host))));
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(utcTime(new Date(now.getTime() - DAY_MS)), utcTime(new Date(now.getTime() + 30 * DAY_MS))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    explicit(
      3,
      sequence(
        sequence(BASIC_CONSTRAINTS, yes(), octets(sequence(yes()))),
        sequence(SUBJECT_ALT_NAME, octets(altNames)),
      ),
    ),
  );
  const certificate = sequence(toBeSigned, ECDSA_WITH_SHA256, bits(sign("sha256", toBeSigned, privateKey)));
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: toPem(certificate) };
}

const toPem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString("base64").match(/.{1,64}/g) ?? []).join("\n")}\n-----END CERTIFICATE-----\n`;
