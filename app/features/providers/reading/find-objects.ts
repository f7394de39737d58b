import { isObject, type JsonObject } from "./reading.ts";

/** Deeper than any answer that we know of; what is nested deeper was made to hurt. */
const DEPTH_MAX = 12;

/**
 * The objects of a body that `isWanted` says yes to, wherever they are: the same tracker comes alone, in a list, inside an
 * event or inside a shipment. Inside a wanted one is not looked further, nor under the keys to skip.
 */
export function findObjects(
  value: unknown,
  isWanted: (object: JsonObject) => boolean,
  skippedKeys: readonly string[] = [],
  depth = 0,
): JsonObject[] {
  if (depth > DEPTH_MAX) return [];
  if (Array.isArray(value))
    return value.flatMap((member: unknown) => findObjects(member, isWanted, skippedKeys, depth + 1));
  if (!isObject(value)) return [];
  if (isWanted(value)) return [value];
  return Object.entries(value).flatMap(([key, part]) =>
    skippedKeys.includes(key) ? [] : findObjects(part, isWanted, skippedKeys, depth + 1),
  );
}
