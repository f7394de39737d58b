import { z } from "zod";
import { idFromGid } from "#app/lib/ids.ts";
import { maySection, mayText, trueUnlessDenied } from "#app/lib/loose-fields.ts";

/** A place that a shop's parcels may start from. */
export type LocationFacts = {
  /** The number in gid://shopify/Location/…. */
  locationId: string;
  name: string;
  countryCode: string | null;
  provinceCode: string | null;
  postcode: string | null;
  /** Closed ones stay known: past orders name them. */
  isActive: boolean;
};

const nodeSchema = z.object({
  id: mayText,
  name: mayText,
  isActive: trueUnlessDenied,
  address: maySection(z.object({ countryCode: mayText, provinceCode: mayText, zip: mayText })),
});

/** A location of an Admin API answer; null when it is none. */
export function parseAdminLocation(node: unknown): LocationFacts | null {
  const { data: told } = nodeSchema.safeParse(node);
  const locationId = told && idFromGid("Location", told.id);
  if (!told || !locationId) return null;
  return {
    locationId,
    name: told.name ?? locationId,
    countryCode: told.address?.countryCode ?? null,
    provinceCode: told.address?.provinceCode ?? null,
    postcode: told.address?.zip ?? null,
    isActive: told.isActive,
  };
}
