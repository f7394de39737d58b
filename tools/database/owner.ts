import { execFileSync } from "node:child_process";
import type { Owner } from "./binaries.ts";

/** PostgreSQL will not run as root. Who it runs as instead, or null when we are an ordinary user ourselves. */
export function postgresOwner(): Owner | null {
  if (process.platform === "win32" || process.getuid?.() !== 0) return null;
  const found = idsOf("postgres") ?? created() ?? idsOf("nobody");
  if (!found) {
    throw new Error(
      "PostgreSQL cannot run as root and no other user was found. Create a user named postgres, run this as an ordinary user, or set DATABASE_URL.",
    );
  }
  return found;
}

function idsOf(user: string): Owner | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function created(): Owner | null {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
      stdio: "ignore",
    });
    return idsOf("postgres");
  } catch {
    return null;
  }
}
