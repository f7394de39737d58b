import fc from "fast-check";

/** What senders and their bugs put where something else belongs. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    "",
    "0",
    "Z",
    "2026-02-30T25:00:00Z",
    1e21,
    -1,
    [],
    {},
    [null],
    [[]],
    "\u0000\uD800",
  ),
  fc.jsonValue(),
);

/** The paths to all parts of a value, the value itself among them. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (typeof value !== "object" || value === null) return value;
  const inner: unknown = Reflect.get(value, key);
  const changed = replaced(inner, rest, part);
  return Array.isArray(value)
    ? value.map((member: unknown, index) => (String(index) === key ? changed : member))
    : { ...value, [key]: changed };
}

/** Bodies like the examples, with a few parts of them turned into something else; cut bodies; and any JSON at all. */
export function hostileBodies(examples: readonly unknown[]): fc.Arbitrary<string> {
  const example = fc.constantFrom(...examples);
  const changed = example.chain((value) =>
    fc
      .array(fc.tuple(fc.constantFrom(...pathsIn(value)), anything), { minLength: 1, maxLength: 4 })
      .map((changes) =>
        JSON.stringify(changes.reduce((body, [path, part]) => replaced(body, path, part), value)),
      ),
  );
  const cut = fc
    .tuple(example, fc.nat({ max: 2000 }))
    .map(([value, length]) => JSON.stringify(value).slice(0, length));
  return fc.oneof({ weight: 6, arbitrary: changed }, cut, fc.json(), fc.string());
}

/** Whether one of the texts is a value anywhere in the body. */
export function hasText(body: string, texts: readonly string[]): boolean {
  const told = textsIn(JSON.parse(body)).map((text) => text.trim().toLowerCase());
  return texts.some((text) => told.includes(text));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
