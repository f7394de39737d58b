import { z } from "zod";
import { messageSettingsSchema, type MessageSettings } from "#app/features/messages/message-settings.ts";

/** What a page sends when something was changed: the fields it shows, and the version that it started from. */
const changeSchema = z.object({
  version: z.coerce.number().int().min(0),
  change: z.string().transform((text, context) => {
    try {
      const given: unknown = JSON.parse(text);
      if (typeof given === "object" && given !== null && !Array.isArray(given)) return given;
    } catch {
      // Told below, like any other text that is no change.
    }
    context.addIssue({ code: "custom", message: "not a change" });
    return z.NEVER;
  }),
});

export type SettingsChange = { version: number; change: object };

/** Null when the form makes no sense at all. */
export function parseSettingsChange(form: Iterable<readonly [string, unknown]>): SettingsChange | null {
  return changeSchema.safeParse(Object.fromEntries(form)).data ?? null;
}

/** The settings with the change in them, or the names of the fields that are wrong ("moments.delivered.wait.amount"). */
export function applyChange(
  settings: MessageSettings,
  change: object,
): { kind: "settings"; settings: MessageSettings } | { kind: "invalid"; wrong: string[] } {
  const moments = "moments" in change && isRecord(change.moments) ? change.moments : {};
  const notices = "shopifyNotices" in change && isRecord(change.shopifyNotices) ? change.shopifyNotices : {};
  const parsed = messageSettingsSchema.strict().safeParse({
    ...settings,
    ...change,
    moments: { ...settings.moments, ...moments },
    shopifyNotices: { ...settings.shopifyNotices, ...notices },
  });
  if (parsed.success) return { kind: "settings", settings: parsed.data };
  return { kind: "invalid", wrong: [...new Set(parsed.error.issues.map(({ path }) => path.join(".")))] };
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;
