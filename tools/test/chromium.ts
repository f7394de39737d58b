import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium for the browser tests: one that is there, Playwright's own download, or Debian's package. */
export function findOrInstallChromium(): string {
  const found = findChromium() ?? installed();
  if (found) return found;
  throw new Error(
    "No Chromium for the browser tests. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chrome or Chromium.",
  );
}

/** The browser that is there already, or null. CHROMIUM_PATH goes first. */
function findChromium(): string | null {
  const places = [process.env.CHROMIUM_PATH, ...KNOWN_PLACES, playwrightsOwn()];
  return places.find((place) => place !== undefined && isExecutable(place)) ?? null;
}

function installed(): string | null {
  const playwright = path.resolve("node_modules/playwright-core/cli.js");
  if (
    spawnSync(process.execPath, [playwright, "install", "chromium"], { stdio: "ignore", timeout: 300_000 })
      .status === 0
  ) {
    const found = findChromium();
    if (found) return found;
  }
  if (process.getuid?.() !== 0) return null;
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
      stdio: "ignore",
    });
  } catch {
    return null;
  }
  return findChromium();
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
