import type { Ctx } from "#app/context.server.ts";
import type { Access, HttpAnswer, HttpRequest, Provider } from "#app/features/providers/provider.ts";
import { keepToken, type Account } from "#app/features/providers/providers.server.ts";
import { RetryLater } from "#app/lib/errors.ts";
import { addMs, MINUTE_MS } from "#app/lib/time.ts";
import { loginFailureOf } from "#app/features/providers/calls/login-failure.ts";

const LIMITS = { timeoutMs: 15_000, bytesMax: 8 * 1024 * 1024 };
/** A token is not used so shortly before its end: the call takes time, and clocks differ. */
const TOKEN_SPARE_MS = MINUTE_MS;

export type Entry =
  | { kind: "in"; access: Access; isTokenOld: boolean }
  | { kind: "no_access"; problem: string }
  | { kind: "later"; retryAfterMs: number | null };

/** The unguessable address at which a source's webhooks come in. */
export const webhookUrlOf = (ctx: Pick<Ctx, "appUrl">, { shopId, providerId, hookToken }: Account): string =>
  `${ctx.appUrl}/tracking-hooks/${providerId}/${shopId}/${hookToken}`;

/** Whether a provider asks for a login before the next call. */
export const needsLogin = (ctx: Ctx, provider: Provider, { token }: Account): boolean =>
  provider.login !== null && (token === null || token.expiresAt <= addMs(ctx.now(), TOKEN_SPARE_MS));

/** What calls need. Logs in where the provider wants that and no token is at hand. */
export async function enterProvider(ctx: Ctx, provider: Provider, account: Account): Promise<Entry> {
  const { credentials } = account;
  const enter = (token: string | null, isTokenOld: boolean): Entry => ({
    kind: "in",
    access: { credentials, token, webhookUrl: webhookUrlOf(ctx, account) },
    isTokenOld,
  });
  if (!provider.login) return enter(null, false);
  if (!needsLogin(ctx, provider, account)) return enter(account.token?.value ?? null, true);
  const answer = await sendToProvider(ctx, provider.login.request(credentials));
  if (!answer) return { kind: "later", retryAfterMs: null };
  const read = provider.login.read(answer);
  if (!read) return loginFailureOf(answer, provider.name);
  const expiresAt = addMs(ctx.now(), read.expiresInS * 1000);
  await keepToken(ctx, account, { value: read.token, expiresAt });
  return enter(read.token, false);
}

/** Null when there was no whole answer: it may have been carried out all the same. */
export async function sendToProvider(ctx: Ctx, request: HttpRequest): Promise<HttpAnswer | null> {
  try {
    return await ctx.http.send(request, LIMITS);
  } catch (error) {
    if (!(error instanceof RetryLater)) throw error;
    ctx.log.info({ reason: error.message }, "a provider did not answer");
    return null;
  }
}
