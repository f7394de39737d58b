import { useReader } from "#app/ui/AdminTexts.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";

/** Names of languages as the browser knows them; codes until the page is taken over from the server. */
export function useLanguageNames(): (code: string) => string {
  const { locale } = useReader();
  const isMounted = useMounted();
  const names = isMounted ? new Intl.DisplayNames(locale, { type: "language" }) : null;
  return (code) => names?.of(code) ?? code;
}
