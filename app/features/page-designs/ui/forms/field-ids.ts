/** Where a field can be found in the document, by the names that problems use. Without a block: of the page as a whole. */
export const pageFieldId = (blockId: string | null, field: string): string =>
  `page-${blockId ?? "design"}-${field}`;
