import { getEnv } from "#app/env.server.ts";
import { loadEnvFile } from "./env-file.ts";
import { rotateKeys } from "./keys/rotate.ts";
import { toTell } from "./operator-error.ts";

// npm run keys:rotate. To change the key: put the new one first in ENCRYPTION_KEYS, restart every process, run this until
// nothing is left, then take the old key out. The app keeps running all the while.
try {
  loadEnvFile();
  const env = getEnv();
  const { changed, left } = await rotateKeys(env.databaseUrl, env.vault, (name, count) => {
    if (count > 0) console.log(`${name}: ${count} sealed anew`);
  });
  console.log(`${changed} values sealed anew with key ${env.vault.sealing[0]?.id}.`);
  if (left > 0) {
    console.error(
      `${left} are still under an older key: is every process restarted with the new one? Run this again.`,
    );
    process.exitCode = 1;
  } else console.log("Every value is under this key: older ones can be taken out of ENCRYPTION_KEYS.");
} catch (error) {
  console.error(toTell(error));
  process.exitCode = 1;
}
