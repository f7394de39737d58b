import { z } from "zod";
import { mayCount, mayDigits, mayText } from "#app/lib/loose-fields.ts";
import { idFromGid } from "#app/lib/ids.ts";

/** Both ways a body names a thing; the global id is exact even where the number went through a double. */
export const mayId = { id: mayDigits, admin_graphql_api_id: mayText };

type GidType = Parameters<typeof idFromGid>[0];
type Named = { id: string | null; admin_graphql_api_id: string | null };

/** The id of the thing itself: from `admin_graphql_api_id` when it is there, else from the digits of `id`. */
export const idOf = (type: GidType, named: Named | null): string | null =>
  named && (idFromGid(type, named.admin_graphql_api_id) ?? named.id);

/** A line of a fulfillment: which line item, how many of it are in this parcel. */
export const lineCountSchema = z.object({ ...mayId, quantity: mayCount });
