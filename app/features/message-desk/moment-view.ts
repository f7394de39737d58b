import type { MessageSettings } from "#app/features/messages/message-settings.ts";
import type { MomentLine } from "./moment-lines.ts";

/** One moment with its settings, and the languages that it is written in. */
export type MomentView = {
  line: MomentLine;
  settings: MessageSettings;
  version: number;
  languages: string[];
  /** Those whose own design failed lately, so that ours was sent. */
  failedLocales: string[];
};
