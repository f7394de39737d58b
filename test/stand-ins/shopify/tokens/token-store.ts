import { randomBytes } from "node:crypto";

export type AccessToken = {
  token: string;
  domain: string;
  online: boolean;
  /** Milliseconds since 1970; null never runs out. */
  expiresAt: number | null;
};

export type RefreshToken = {
  token: string;
  domain: string;
  expiresAt: number;
  /** The refresh token this one came for; it stays usable until this one is used. */
  replaces: string | null;
  /** When it was first exchanged; null as long as it was not. */
  usedAt: number | null;
};

export type TokenSnapshot = { access: AccessToken[]; refresh: RefreshToken[] };

const DAY_MS = 86_400_000;
export const REFRESH_LIFE_MS = 90 * DAY_MS;
/** A used refresh token may be tried again for that long, while its replacement lies unused. */
const RETRY_MS = 30 * DAY_MS;

const secret = (prefix: string) => `${prefix}_${randomBytes(16).toString("hex")}`;

/**
 * The access and refresh tokens given out.
 * https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens
 */
export class TokenStore {
  #access = new Map<string, AccessToken>();
  #refresh = new Map<string, RefreshToken>();

  issueAccess(domain: string, options: { online: boolean; expiresAt: number | null }): AccessToken {
    const issued = { token: secret(options.online ? "shpua" : "shpat"), domain, ...options };
    this.#access.set(issued.token, issued);
    return issued;
  }

  issueRefresh(domain: string, now: number, replaces: string | null): RefreshToken {
    const issued = {
      token: secret("shprt"),
      domain,
      expiresAt: now + REFRESH_LIFE_MS,
      replaces,
      usedAt: null,
    };
    this.#refresh.set(issued.token, issued);
    return issued;
  }

  /** The token's record while it is good for that shop, else null. */
  findAccess(token: string, domain: string, now: number): AccessToken | null {
    const found = this.#access.get(token);
    if (!found || found.domain !== domain) return null;
    return found.expiresAt === null || found.expiresAt > now ? found : null;
  }

  /**
   * Marks a refresh token as used and retires the one before it. Null when it is unknown, another shop's or too old.
   * https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens
   */
  useRefresh(token: string, domain: string, now: number): RefreshToken | null {
    const found = this.#refresh.get(token);
    if (!found || found.domain !== domain || found.expiresAt <= now) return null;
    if (found.usedAt !== null && now - found.usedAt > RETRY_MS) return null;
    found.usedAt ??= now;
    if (found.replaces !== null) this.#refresh.delete(found.replaces);
    return found;
  }

  /** Uninstalling takes every token of the shop back. */
  revokeShop(domain: string): void {
    for (const [token, record] of this.#access) if (record.domain === domain) this.#access.delete(token);
    for (const [token, record] of this.#refresh) if (record.domain === domain) this.#refresh.delete(token);
  }

  /** Lets every access token of the shop run out now; refresh tokens stay good. */
  expireShop(domain: string): void {
    for (const record of this.#access.values()) if (record.domain === domain) record.expiresAt = 0;
  }

  snapshot(): TokenSnapshot {
    return { access: [...this.#access.values()], refresh: [...this.#refresh.values()] };
  }

  restore(snapshot: TokenSnapshot): void {
    this.#access = new Map(snapshot.access.map((record) => [record.token, record]));
    this.#refresh = new Map(snapshot.refresh.map((record) => [record.token, record]));
  }
}
