import { z } from "zod";
import { mayNumber, mayText } from "#app/lib/loose-fields.ts";
import { isSuccess, jsonOf } from "./answers.ts";
import type { HttpAnswer } from "../provider.ts";

/** A token without a stated end is asked for anew after this long. */
const EXPIRES_IN_S = 600;

const tokenSchema = z.object({ access_token: mayText, expires_in: mayNumber });

/** The answer to OAuth 2 client credentials: https://datatracker.ietf.org/doc/html/rfc6749#section-4.4.3 */
export function readToken(answer: HttpAnswer): { token: string; expiresInS: number } | null {
  const read = tokenSchema.safeParse(jsonOf(answer));
  if (!isSuccess(answer) || !read.success) return null;
  const { access_token: token, expires_in: expiresInS } = read.data;
  return token ? { token, expiresInS: expiresInS ?? EXPIRES_IN_S } : null;
}

/** The body of a form, as `application/x-www-form-urlencoded`. */
export const formOf = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
