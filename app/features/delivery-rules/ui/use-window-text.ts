import { formatWindow, type DayWindow, type WindowForm } from "#app/lib/format-window.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useRulesForm } from "./RulesForm.tsx";

/** Writes a window of days in the reader's language. */
export function useWindowText(): (window: DayWindow, form?: WindowForm) => string {
  const { locale } = useReader();
  const { facts } = useRulesForm();
  return (window, form) => formatWindow(window, locale, facts.today, form);
}
