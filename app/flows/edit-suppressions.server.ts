import { logAccess } from "#app/access-log.server.ts";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import type { SuppressionsAnswer, SuppressionsIntent } from "#app/features/suppressions/suppressions-form.ts";
import { readImport, type ImportedAddress } from "#app/features/suppressions/suppression-csv.ts";
import type {
  ListPlace,
  SuppressionCounts,
  SuppressionPage,
} from "#app/features/suppressions/suppression-list.ts";
import type { SendingScope } from "#app/features/suppressions/suppression.ts";
import {
  addressHashOf,
  countSuppressions,
  exportSuppressions,
  findSuppressions,
  listSuppressions,
  release,
  suppress,
  type NewSuppression,
} from "#app/features/suppressions/suppressions.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { changeAddresses } from "./suppress-addresses.server.ts";

type Visit = { shopId: ShopId; userId: string };
const WHAT = "suppressed addresses";
const ROWS_PER_PAGE = 50;
/** Each so many lines of an import are kept or lost together, and hold up nobody for long. */
const LINES_PER_TRANSACTION = 500;

/** A page of the list for a member of staff; that they saw it is noted. */
export async function loadSuppressions(
  ctx: Ctx,
  { shopId, userId }: Visit,
  filter: { scope: SendingScope | null; after: ListPlace | null },
): Promise<{ page: SuppressionPage; counts: SuppressionCounts }> {
  const page = await listSuppressions(ctx, shopId, filter, ROWS_PER_PAGE);
  if (page.rows.length > 0) await logAccess(ctx, { shopId, userId, what: WHAT, about: "list" });
  return { page, counts: await countSuppressions(ctx, shopId) };
}

/** The whole list as a file, for a member of staff. */
export async function exportSuppressedAddresses(
  ctx: Ctx,
  { shopId, userId }: Visit,
): Promise<AsyncGenerator<string>> {
  await logAccess(ctx, { shopId, userId, what: WHAT, about: "export" });
  return exportSuppressions(ctx, shopId);
}

/** Does what a member of staff asks for on the page. */
export async function editSuppressions(
  ctx: Ctx,
  { shopId, userId }: Visit,
  asked: SuppressionsIntent,
): Promise<SuppressionsAnswer> {
  switch (asked.intent) {
    case "find": {
      const rows = await findSuppressions(ctx, shopId, asked.address);
      if (rows.length > 0) await logAccess(ctx, { shopId, userId, what: WHAT, about: "search" });
      return { kind: "found", address: asked.address, rows };
    }
    case "add": {
      if (!asked.address) return { kind: "no_address" };
      const { address, scope } = asked;
      const added = await addAll(ctx, shopId, [{ address, scope, reason: "manual" }], "merchant");
      return { kind: "added", isNew: added > 0 };
    }
    case "release": {
      const { addressHash, scope } = asked;
      await inTransaction(ctx, (tx) =>
        changeAddresses(tx, { shopId, addressHashes: [addressHash] }, () =>
          release(tx, { shopId, addressHash, scope, by: userId }),
        ),
      );
      return { kind: "released" };
    }
    case "import":
      return importAddresses(ctx, shopId, asked);
  }
}

/** Takes every line that holds an address and tells of the others. Importing the same file again changes nothing. */
async function importAddresses(
  ctx: Ctx,
  shopId: ShopId,
  { text, scope }: { text: string; scope: SendingScope },
): Promise<SuppressionsAnswer> {
  const given = readImport(text, scope);
  if (given.kind !== "read") return given;
  const { addresses, problems, problemCount } = given;
  let added = 0;
  for (let start = 0; start < addresses.length; start += LINES_PER_TRANSACTION)
    added += await addAll(ctx, shopId, addresses.slice(start, start + LINES_PER_TRANSACTION), "import");
  return { kind: "imported", added, known: addresses.length - added, problems, problemCount };
}

type Added = Omit<ImportedAddress, "reason"> & Pick<NewSuppression, "reason">;

/** Returns how many were not suppressed before. */
async function addAll(ctx: Ctx, shopId: ShopId, addresses: Added[], source: string): Promise<number> {
  const rows = addresses.flatMap((one) => {
    const addressHash = addressHashOf(ctx, shopId, one.address);
    return addressHash ? [{ ...one, addressHash, source }] : [];
  });
  const addressHashes = rows.map(({ addressHash }) => addressHash);
  const added = await inTransaction(ctx, (tx) =>
    changeAddresses(tx, { shopId, addressHashes }, () => suppress(tx, shopId, rows)),
  );
  return added.length;
}
