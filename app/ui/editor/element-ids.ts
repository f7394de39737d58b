/** The button that opens a block's form. */
export const blockButtonId = (blockId: string): string => `block-${blockId}`;
