/** Remembers what `make` returned for the last so many keys; the one made first goes first. */
export function boundedCache<Key, Value>(sizeMax: number, make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as Value; // `has` makes an undefined value a known one
    const value = make(key);
    if (made.size >= sizeMax) for (const first of made.keys()) if (made.delete(first)) break;
    made.set(key, value);
    return value;
  };
}
