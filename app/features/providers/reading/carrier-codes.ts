/** A vendor's names of carriers and ours, both ways. */
export type CarrierCodes = {
  carrierIds: readonly string[];
  /** Our id; null for a code that the table does not have. */
  idOf(code: string | null | undefined): string | null;
  /** What the vendor calls a carrier of ours; null when it has no name for it. */
  codeOf(carrierId: string | null): string | null;
};

/**
 * From our id to the vendor's codes: the first is the one to send, the others are read too. Case and punctuation make no
 * difference, but where they do: Ship24's "in-post" is India's post, "inpost" is InPost.
 */
export function carrierCodesOf(
  codes: Readonly<Record<string, readonly [string, ...string[]]>>,
): CarrierCodes {
  const named = Object.entries(codes).flatMap(([carrierId, names]) =>
    names.map((name) => [name.toLowerCase(), carrierId] as const),
  );
  const exactly = new Map(named);
  const alike = new Map(named.map(([name, carrierId]) => [plain(name), carrierId]));
  const codeById = new Map(Object.entries(codes).map(([carrierId, [first]]) => [carrierId, first]));
  return {
    carrierIds: Object.keys(codes),
    idOf: (code) => exactly.get(code?.trim().toLowerCase() ?? "") ?? alike.get(plain(code ?? "")) ?? null,
    codeOf: (carrierId) => codeById.get(carrierId ?? "") ?? null,
  };
}

const plain = (code: string): string => code.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
