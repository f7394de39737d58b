import type { MessageSettings } from "#app/features/messages/message-settings.ts";
import type { MomentLine } from "./moment-lines.ts";

/** The list of moments, and what a merchant should know before looking at it. */
export type DeskView = {
  lines: MomentLine[];
  version: number;
  /** Shopify's notices that nobody has said anything of, while a message of ours would tell the same. */
  openNotices: number;
  /** Moments that shoppers are told of twice. */
  doubles: number;
  halted: Halt;
};

/** Nothing goes out: the merchant has paused it, or stopped it for good. */
export type Halt = "paused" | "stopped" | null;

/** The settings that a page shows, and the version that a change of them starts from. */
export type SettingsView = { settings: MessageSettings; version: number };

export type SaveSettingsAnswer =
  { kind: "saved" } | { kind: "conflict" } | { kind: "invalid"; wrong: string[] };
