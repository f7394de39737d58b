import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Vault } from "#app/lib/vault.server.ts";

/** A fast level: order bodies are so alike that several together shrink to a tenth even so. */
const FAST = { [constants.ZSTD_c_compressionLevel]: -1 };

/** Packs raw bodies that arrived together: compressed as one, then sealed, because sealed bytes no longer compress. */
export function packBodies(vault: Vault, bodies: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = bodies.length === 1 && bodies[0] ? bodies[0] : Buffer.concat(bodies);
  return vault.sealBytes(zstdCompressSync(bytes, { params: FAST, pledgedSrcSize: bytes.byteLength }));
}

/** The raw bodies again, one after the other, byte for byte. */
export const unpackBodies = (vault: Vault, packed: Uint8Array): Buffer =>
  zstdDecompressSync(vault.unsealBytes(packed));
