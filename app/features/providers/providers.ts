import { aftership } from "./aftership/aftership.ts";
import { easypost } from "./easypost/easypost.ts";
import { karrio } from "./karrio/karrio.ts";
import { PROVIDER_IDS, type Provider, type ProviderId } from "./provider.ts";
import { seventeentrack } from "./seventeentrack/seventeentrack.ts";
import { ship24 } from "./ship24/ship24.ts";
import { shippo } from "./shippo/shippo.ts";

/** Every source that can be connected. */
export const PROVIDERS: Readonly<Partial<Record<ProviderId, Provider>>> = {
  easypost,
  aftership,
  shippo,
  "17track": seventeentrack,
  ship24,
  karrio,
};

/** Null for an id from an address or a row that no source has. */
export function findProvider(id: string): Provider | null {
  const known = PROVIDER_IDS.find((one) => one === id);
  return (known && PROVIDERS[known]) ?? null;
}
