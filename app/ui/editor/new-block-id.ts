/** An id for a new block. Random, not counted: languages share ids, and two blocks added in two of them are not the same. */
export const newBlockId = (): string => crypto.randomUUID().slice(0, 8);
