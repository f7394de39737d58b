import { formatWindow, type DayWindow } from "#app/lib/format-window.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useRulesForm } from "./RulesForm.tsx";

/** Writes a window of days in the reader's language. */
export function useWindowText(): (window: DayWindow) => string {
  const { locale } = useReader();
  const { facts } = useRulesForm();
  return (window) => formatWindow(window, locale, facts.today);
}
