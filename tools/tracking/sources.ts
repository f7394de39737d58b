import { PROVIDERS } from "#app/features/providers/providers.ts";
import type { Reading } from "#app/features/providers/tracking-update.ts";
import { OperatorError } from "../operator-error.ts";
import { parseShopify } from "./shopify.ts";

export type Source = { id: string; parse(body: string): Reading };

const OTHER_NAMES: Readonly<Record<string, string>> = {
  dhlunified: "dhl",
  dhlexpress: "dhl",
  goshippo: "shippo",
};

/** By its id or name, whatever the case, spaces and hyphens. */
export function sourceNamed(name: string): Source {
  const plainName = plain(name);
  const id = OTHER_NAMES[plainName] ?? plainName;
  if (id === "shopify") return { id, parse: parseShopify };
  const providers = Object.values(PROVIDERS);
  const provider = providers.find((one) => id === plain(one.id) || id === plain(one.name));
  if (provider) return provider;
  const known = ["shopify", ...providers.map((one) => one.id)].join(", ");
  throw new OperatorError(`There is no provider "${name}". Name one of these: ${known}.`);
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
