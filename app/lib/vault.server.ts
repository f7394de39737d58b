import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomFillSync,
  type KeyObject,
} from "node:crypto";
import { Bug } from "./errors.ts";

/** Keeps personal data and tokens unreadable at rest (AES-256-GCM), and findable by a keyed hash. */
export type Vault = {
  seal(text: string): string;
  unseal(sealed: string): string;
  sealBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
  unsealBytes(sealed: Uint8Array): Buffer;
  /** Same input, same hash; useless without the key. Namespaced, so that equal texts of two kinds or shops do not match. */
  lookupHash(kind: string, shopId: string, text: string): string;
  /** True when the value was sealed with another key than today's, so that rotation knows what is left to do. */
  isStale(sealed: string | Uint8Array): boolean;
};

/** First key seals; all of them unseal. Ids are one to eight letters or digits, keys 32 bytes. */
export type VaultKeys = { sealing: { id: string; key: Buffer }[]; lookup: Buffer };

/** Unseals a column that may be empty. */
export const unsealOrNull = (vault: Vault, sealed: string | null): string | null =>
  sealed === null ? null : vault.unseal(sealed);

const IV_BYTES = 12;
const TAG_BYTES = 16;

export function createVault({ sealing, lookup }: VaultKeys): Vault {
  const [current] = sealing;
  if (!current) throw new Bug("A vault needs at least one key.");
  // Key objects are made once: making one for every value would cost more than sealing it.
  const key = createSecretKey(current.key);
  const lookupKey = createSecretKey(lookup);
  const nextIv = ivSource();
  const keyOf = new Map<string, KeyObject>(sealing.map((entry) => [entry.id, createSecretKey(entry.key)]));
  const prefix = Buffer.from(`${current.id}:`, "latin1");

  function sealBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const iv = nextIv();
    const cipher = createCipheriv("aes-256-gcm", key, iv);
    const body = [cipher.update(bytes), cipher.final()];
    return Buffer.concat([prefix, iv, cipher.getAuthTag(), ...body]);
  }

  function unsealBytes(sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const idEnd = bytes.indexOf(":");
    const itsKey = keyOf.get(bytes.toString("latin1", 0, Math.max(idEnd, 0)));
    if (!itsKey)
      throw new Bug(
        "No key for this sealed value: was a key taken out of ENCRYPTION_KEYS before rotation ended?",
      );
    const start = idEnd + 1;
    const decipher = createDecipheriv("aes-256-gcm", itsKey, bytes.subarray(start, start + IV_BYTES));
    decipher.setAuthTag(bytes.subarray(start + IV_BYTES, start + IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(start + IV_BYTES + TAG_BYTES)), decipher.final()]);
  }

  // As text the key id stays readable in front: "k1:…base64…".
  const seal = (text: string) =>
    `${current.id}:${Buffer.from(sealBytes(Buffer.from(text)))
      .subarray(prefix.length)
      .toString("base64")}`;
  function unseal(sealed: string): string {
    const [id, body] = sealed.split(":", 2);
    return unsealBytes(
      Buffer.concat([Buffer.from(`${id}:`, "latin1"), Buffer.from(body ?? "", "base64")]),
    ).toString();
  }

  return {
    seal,
    unseal,
    sealBytes,
    unsealBytes,
    lookupHash: (kind, shopId, text) =>
      createHmac("sha256", lookupKey).update(`${kind}\0${shopId}\0${text}`).digest("base64url"),
    isStale: (sealed) =>
      typeof sealed === "string"
        ? !sealed.startsWith(`${current.id}:`)
        : Buffer.compare(Buffer.from(sealed.subarray(0, prefix.length)), prefix) !== 0,
  };
}

/** Random initialisation vectors, drawn from the system many at a time. Each is used once. */
function ivSource(): () => Buffer {
  const pool = Buffer.alloc(IV_BYTES * 512);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += IV_BYTES;
    return pool.subarray(used - IV_BYTES, used);
  };
}
