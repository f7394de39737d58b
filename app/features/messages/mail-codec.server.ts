import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Vault } from "#app/lib/vault.server.ts";

const FAST = { [constants.ZSTD_c_compressionLevel]: 1 };
/** How a frame of zstd begins: https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1. No mail begins so. */
const MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** Packs a finished mail for its row. The HTML of a mail shrinks to a fifth, and sealed bytes no longer compress. */
export const packMail = (vault: Vault, mime: Uint8Array): Uint8Array<ArrayBuffer> =>
  vault.sealBytes(zstdCompressSync(mime, { params: FAST, pledgedSrcSize: mime.byteLength }));

/** The mail again, byte for byte; those of before that were stored as they are, too. */
export function unpackMail(vault: Vault, packed: Uint8Array): Buffer {
  const bytes = vault.unsealBytes(packed);
  return bytes.subarray(0, MAGIC.length).equals(MAGIC) ? zstdDecompressSync(bytes) : bytes;
}
