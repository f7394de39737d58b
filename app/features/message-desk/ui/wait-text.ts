import type { MomentRule } from "#app/features/messages/message-settings.ts";
import type { AdminTranslate } from "#app/ui/AdminTexts.tsx";

/** "Sent 5 business days later." */
export const waitText = ({ amount, unit }: MomentRule["wait"], t: AdminTranslate): string =>
  amount === 0 ? t("desk.atOnce") : t(`desk.wait.${unit}`, { count: amount });
