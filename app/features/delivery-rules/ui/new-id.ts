/**
 * An id for a new row. Random, not counted: what was learned under the id of a deleted row must not come back with the
 * next one.
 */
export const newId = (): string => crypto.randomUUID().slice(0, 8);
