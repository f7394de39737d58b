import { aftership } from "./aftership/aftership.ts";
import { dhl } from "./dhl/dhl.ts";
import { easypost } from "./easypost/easypost.ts";
import { fedex } from "./fedex/fedex.ts";
import { karrio } from "./karrio/karrio.ts";
import { PROVIDER_IDS, type Provider, type ProviderId } from "./provider.ts";
import { seventeentrack } from "./seventeentrack/seventeentrack.ts";
import { ship24 } from "./ship24/ship24.ts";
import { shippo } from "./shippo/shippo.ts";
import { ups } from "./ups/ups.ts";
import { usps } from "./usps/usps.ts";

/** Every source that can be connected. */
export const PROVIDERS: Readonly<Record<ProviderId, Provider>> = {
  easypost,
  aftership,
  shippo,
  "17track": seventeentrack,
  ship24,
  karrio,
  ups,
  fedex,
  usps,
  dhl,
};

/** Null for an id from an address or a row that no source has. */
export function findProvider(id: string): Provider | null {
  const known = PROVIDER_IDS.find((one) => one === id);
  return known ? PROVIDERS[known] : null;
}
