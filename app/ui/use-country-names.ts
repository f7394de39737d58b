import { useReader } from "./AdminTexts.tsx";
import { useMounted } from "./use-mounted.ts";

/** Names of countries as the browser knows them; codes until the page is taken over from the server. */
export function useCountryNames() {
  const { locale } = useReader();
  const isMounted = useMounted();
  const names = isMounted ? new Intl.DisplayNames(locale, { type: "region" }) : null;
  const order = new Intl.Collator(locale);
  return {
    of: (code: string): string => names?.of(code) ?? code,
    compare: (one: { label: string }, other: { label: string }): number =>
      order.compare(one.label, other.label),
  };
}
