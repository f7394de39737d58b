import { useEffect } from "react";
import { directionOf } from "#app/lib/locales.ts";

/** Tells a field which language is written in it, and so from which side: Polaris has no way to. */
export function useFieldLanguage(id: string, language: string): void {
  useEffect(() => {
    const field = document.getElementById(id);
    if (!field) return;
    field.lang = language;
    field.dir = directionOf(language);
  }, [id, language]);
}
