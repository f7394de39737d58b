export type Page = {
  edges: { node: unknown }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

/** A thing with every member of one of its connections, page after page; null when it is not, or no longer, there. */
export async function withAllPages<Thing>(
  fetchPage: (after: string | null) => Promise<Thing | null>,
  pageOf: (thing: Thing) => Page,
  startAfter: string | null = null,
): Promise<{ thing: Thing; members: unknown[] } | null> {
  const members: unknown[] = [];
  let after = startAfter;
  for (;;) {
    const thing: Thing | null = await fetchPage(after);
    if (thing === null) return null;
    const { edges, pageInfo } = pageOf(thing);
    members.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return { thing, members };
    after = pageInfo.endCursor;
  }
}

/** Every member of a connection whose first page has come with something else; `fetchPage` is for the others. */
export async function withRestOfPages(
  { edges, pageInfo }: Page,
  fetchPage: (after: string | null) => Promise<Page | null>,
): Promise<unknown[]> {
  const first = edges.map(({ node }) => node);
  if (!pageInfo.hasNextPage) return first;
  const rest = await withAllPages(fetchPage, (page) => page, pageInfo.endCursor);
  return [...first, ...(rest?.members ?? [])];
}
