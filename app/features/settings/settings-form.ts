import { z } from "zod";
import { SETTINGS_FIELDS, type SettingsFaults, type SettingsForm } from "./settings-fields.ts";
import { shopSettingsSchema } from "./shop-settings.ts";

const { senderName, supportEmail, retentionDays } = shopSettingsSchema.shape;

/** Unlike stored settings a form must be whole: a field that did not arrive is a fault, not its default. */
const form = z.object({
  senderName: senderName.unwrap(),
  supportEmail: z.string().trim().pipe(supportEmail.unwrap()),
  retentionDays: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(retentionDays.unwrap()),
});

/** Reads what the form sent: settings fit to be saved, or every field that is not. */
export function parseSettingsForm(
  fields: Record<string, string | undefined>,
): { kind: "valid"; settings: SettingsForm } | { kind: "invalid"; faults: SettingsFaults } {
  const parsed = form.safeParse(fields);
  if (parsed.success) return { kind: "valid", settings: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const faults = SETTINGS_FIELDS.filter((field) => wrong.has(field)).map((field) => [field, true] as const);
  return { kind: "invalid", faults: Object.fromEntries(faults) };
}
