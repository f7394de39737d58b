import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, for every program. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICK_MS = 10;

/** Processor time that a process and its children (those that ended, too) have used so far; 0 where nobody tells. */
export function cpuMsOf(pid: number): number {
  if (!existsSync("/proc/self/stat")) return 0;
  const own = statOf(pid);
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid);
  return [own, ...children].reduce((total, stat) => total + (stat?.cpuMs ?? 0), 0);
}

/** The process that started another one, as a database's server did its sessions. */
export const parentOf = (pid: number): number => statOf(pid)?.parent ?? 0;

function statOf(pid: number): { parent: number; cpuMs: number } | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return null;
  }
  // The name before these may hold anything, brackets too.
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const used = fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0);
  return { parent: fields[1] ?? 0, cpuMs: used * TICK_MS };
}
