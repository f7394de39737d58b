import { createHash } from "node:crypto";
import { gid, parseGid } from "../../state/ids.ts";
import type { Metafield } from "../../state/records.ts";
import { connectionOf } from "../connections.ts";
import { textIn, type Args, type Context, type Fields } from "../context.ts";

const RESERVED = "app--280101010101";

/** "$app" and "$app:name" stand for a namespace that only this app may use. */
const fullNamespace = (namespace: unknown): string =>
  typeof namespace === "string" ? namespace.replace(/^\$app(?=:|$)/, RESERVED).replace(":", "--") : RESERVED;

const digestOf = (value: string) => createHash("sha256").update(value).digest("hex");

/** The metafield fields of an owner whose gid has this type. */
export function metafieldFields<S>(ownerType: "Order" | "Shop"): Fields<S> {
  const ownerOf = (source: unknown, { shop }: Context) =>
    gid(ownerType, ownerType === "Shop" ? shop.profile.id : String(Reflect.get(Object(source), "id")));
  return {
    metafield: (source, args, context) => findMetafield(context, ownerOf(source, context), args),
    metafields: (source, args, context) => {
      const mine = context.shop.metafields.filter(
        (metafield) => metafield.ownerId === ownerOf(source, context),
      );
      const wanted =
        args["namespace"] == null
          ? mine
          : mine.filter((metafield) => metafield.namespace === fullNamespace(args["namespace"]));
      return connectionOf(wanted, args, context, "metafields");
    },
  };
}

export const findMetafield = ({ shop }: Context, ownerId: string, args: Args): Metafield | null =>
  shop.metafields.find(
    (metafield) =>
      metafield.ownerId === ownerId &&
      metafield.key === args["key"] &&
      metafield.namespace === fullNamespace(args["namespace"]),
  ) ?? null;

export const metafieldFieldsOfType: Fields<Metafield> = {
  id: (metafield) => gid("Metafield", metafield.id),
  legacyResourceId: (metafield) => metafield.id,
  compareDigest: (metafield) => digestOf(metafield.value),
  jsonValue: (metafield) => {
    try {
      return JSON.parse(metafield.value) as unknown;
    } catch {
      return metafield.value;
    }
  },
  ownerType: (metafield) => parseGid(metafield.ownerId)?.type.toUpperCase() ?? "SHOP",
  sizeInBytes: (metafield) => Buffer.byteLength(metafield.value),
  definition: () => null,
};

type UserError = { field: string[]; message: string; code: string; elementIndex: number };

/** All or nothing, as the real one. https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/metafieldsSet */
export function setMetafields(
  inputs: Args[],
  context: Context,
): { metafields: Metafield[] | null; userErrors: UserError[] } {
  const { shop, world } = context;
  const userErrors = inputs.flatMap((input, elementIndex) => {
    const problem = problemOf(input, context);
    return problem ? [{ ...problem, elementIndex }] : [];
  });
  if (userErrors.length > 0) return { metafields: null, userErrors };
  const at = world.instant();
  const metafields = inputs.map((input) => {
    const known = findMetafield(context, textIn(input, "ownerId") ?? "", input);
    const value = textIn(input, "value") ?? "";
    if (known) return Object.assign(known, { value, updatedAt: at });
    const made: Metafield = {
      kind: "Metafield",
      id: shop.nextId("Metafield"),
      ownerId: textIn(input, "ownerId") ?? "",
      namespace: fullNamespace(input["namespace"]),
      key: textIn(input, "key") ?? "",
      type: textIn(input, "type") ?? "single_line_text_field",
      value,
      createdAt: at,
      updatedAt: at,
    };
    shop.metafields.push(made);
    return made;
  });
  world.changed();
  return { metafields, userErrors: [] };
}

function problemOf(input: Args, context: Context): Omit<UserError, "elementIndex"> | null {
  const owner = parseGid(textIn(input, "ownerId") ?? "");
  const { shop } = context;
  if (
    owner?.type === "Order"
      ? !shop.findOrder(owner.id)
      : owner?.id !== shop.profile.id && owner?.type !== "AppInstallation"
  ) {
    return { field: ["metafields", "ownerId"], message: "Owner does not exist", code: "INVALID" };
  }
  if (owner?.type === "Order" && !shop.scopes.includes("write_orders")) {
    return {
      field: ["metafields", "ownerId"],
      message: "Access to this owner needs write_orders",
      code: "APP_NOT_AUTHORIZED",
    };
  }
  const badName = nameProblem(input);
  if (badName) return badName;
  const known = findMetafield(context, textIn(input, "ownerId") ?? "", input);
  const digest = input["compareDigest"];
  if (digest !== undefined && (known ? digestOf(known.value) : null) !== digest) {
    return {
      field: ["metafields", "compareDigest"],
      message: "The resource has been updated since it was loaded",
      code: "STALE_OBJECT",
    };
  }
  const type = textIn(input, "type") ?? known?.type ?? null;
  if (type === null) return { field: ["metafields", "type"], message: "Type can't be blank", code: "BLANK" };
  if (Buffer.byteLength(textIn(input, "value") ?? "") > (SIZE_LIMITS[type] ?? USUAL_LIMIT))
    return { field: ["metafields", "value"], message: "Value is too large", code: "TOO_LONG" };
  if (type === "json" && !isJson(textIn(input, "value") ?? "")) {
    return { field: ["metafields", "value"], message: "Value is invalid JSON", code: "INVALID_VALUE" };
  }
  return null;
}

/** https://shopify.dev/docs/apps/build/metafields/metafield-limits: bytes, since 2026-04. */
const SIZE_LIMITS: Record<string, number> = { json: 128 * 1024, id: 2 * 1024, url: 2 * 1024 };
const USUAL_LIMIT = 64 * 1024;

/** https://shopify.dev/docs/api/admin-graphql/2026-10/input-objects/MetafieldsSetInput */
function nameProblem(input: Args): Omit<UserError, "elementIndex"> | null {
  const key = textIn(input, "key") ?? "";
  const namespace = fullNamespace(input["namespace"]);
  const problem = (field: string, text: string, [least, most]: [number, number]) => {
    const message = `${field} must be ${least} to ${most} letters, digits, hyphens or underscores`;
    if (text.length < least) return { field: ["metafields", field], message, code: "TOO_SHORT" };
    if (text.length > most) return { field: ["metafields", field], message, code: "TOO_LONG" };
    return /^[\w-]+$/.test(text) ? null : { field: ["metafields", field], message, code: "INVALID" };
  };
  return problem("key", key, [2, 64]) ?? problem("namespace", namespace, [3, 255]);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function deleteMetafields(inputs: Args[], context: Context) {
  const deletedMetafields = inputs.map((input) => {
    const found = findMetafield(context, textIn(input, "ownerId") ?? "", input);
    if (!found) return null;
    context.shop.metafields = context.shop.metafields.filter((metafield) => metafield !== found);
    return { ownerId: found.ownerId, namespace: found.namespace, key: found.key };
  });
  context.world.changed();
  return { deletedMetafields, userErrors: [] };
}
