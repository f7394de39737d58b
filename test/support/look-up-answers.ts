import type { Ctx } from "#app/context.server.ts";

/** Every form carries the time at which it was shown, and every page a nonce of its own. */
export const withoutStamp = (page: string): string =>
  page.replace(/(?<=name="stamp" value=")[^"]*/, "").replaceAll(NONCE, "");
const NONCE = /(?<=nonce[-=]"?)[\w-]+/g;
export const headersOf = ({ headers }: Response): string =>
  JSON.stringify([...headers]).replaceAll(NONCE, "");
export const bodyOf = async (response: Response): Promise<string> => withoutStamp(await response.text());

/** The same ctx, counting every query that goes through it. */
export function countQueries(from: Ctx) {
  const count = { queries: 0 };
  const db = from.db.$extends({
    query: {
      $allOperations({ args, query }) {
        count.queries += 1;
        return query(args);
      },
    },
  });
  // An extended client has all that handlers use of a plain one.
  return { ctx: { ...from, db: db as unknown as Ctx["db"] }, queries: () => count.queries };
}
