import { findProvider } from "#app/features/providers/providers.ts";
import { PROVIDER_IDS } from "#app/features/providers/provider.ts";
import type { Reading } from "#app/features/providers/tracking-update.ts";
import { OperatorError } from "../operator-error.ts";
import { parseShopify } from "./shopify.ts";

export type Source = { id: string; parse(body: string): Reading };

const OTHER_NAMES: Readonly<Record<string, string>> = {
  seventeentrack: "17track",
  dhlunified: "dhl",
  dhlexpress: "dhl",
  goshippo: "shippo",
};

/** By its id or name, whatever the case, spaces and hyphens. */
export function sourceNamed(name: string): Source {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const id = OTHER_NAMES[plain] ?? plain;
  if (id === "shopify") return { id, parse: parseShopify };
  const provider = findProvider(id);
  if (provider) return provider;
  const known = ["shopify", ...PROVIDER_IDS].join(", ");
  throw new OperatorError(`There is no provider "${name}". Name one of these: ${known}.`);
}
