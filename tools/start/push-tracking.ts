import pg from "pg";
import { parseEnv } from "#app/env.server.ts";
import { createVault } from "#app/lib/vault.server.ts";
import { VENDORS, type CarriersStandIn } from "#test/stand-ins/carriers/carriers-stand-in.ts";
import type { Parcel } from "#test/stand-ins/carriers/world.ts";

const LOOK_EVERY_MS = 10_000;

/**
 * Sends the local providers' webhooks to every shop that follows a number, as if its merchant had entered the address
 * there: so the demo's parcels move while one looks. Returns the way to stop.
 */
export function pushTracking(
  carriers: CarriersStandIn,
  env: Record<string, string>,
  doorUrl: string,
): () => Promise<void> {
  const { databaseUrl, vault: keys } = parseEnv(env);
  const vault = createVault(keys);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const told = new Map<string, number>();

  async function tell(parcel: Parcel): Promise<void> {
    const { vendorId, number } = parcel;
    const steps = carriers.world.stepsOf(parcel);
    const name = `${vendorId} ${number}`;
    if (told.get(name) === steps) return;
    const { rows } = await pool.query<{ shopId: string; hookToken: string; credentialsSealed: string }>(
      `select account."shopId", "hookToken", "credentialsSealed" from "ProviderAccount" account
       join "Following" f on f."shopId" = account."shopId" and f."providerId" = account."providerId"
       where account."providerId" = $1 and f."trackingNumber" = $2`,
      [vendorId, number],
    );
    let isTaken = true;
    for (const { shopId, hookToken, credentialsSealed } of rows) {
      // The app wrote a record of texts there.
      const credentials = JSON.parse(vault.unseal(credentialsSealed)) as Record<string, string>;
      const secret = credentials["webhookSecret"] ?? credentials["apiKey"] ?? "";
      const url = `${doorUrl}/tracking-hooks/${vendorId}/${shopId}/${hookToken}`;
      isTaken = (await carriers.push(vendorId, { url, secret, number })) === 200 && isTaken;
    }
    // Whoever enters the secret later on hears of it then.
    if (isTaken) told.set(name, steps);
  }

  const look = async () => {
    const pushing = VENDORS.filter(({ webhook }) => webhook !== null);
    for (const parcel of pushing.flatMap(({ id }) => carriers.world.all(id)))
      // An app that is still starting hears of it the next time.
      await tell(parcel).catch(() => {});
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await pool.end();
  };
}
