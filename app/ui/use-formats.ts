import { useReader } from "#app/ui/AdminTexts.tsx";

/** How numbers of this page are written. Null, which is "not known", is a dash. */
export type Formats = {
  count: (value: number) => string;
  /** 0.934 → "93%". */
  share: (value: number | null) => string;
  /** 3.14159 → "3.1". */
  days: (value: number | null) => string;
  /** 0.934 → "93", for "93 in 100". */
  inHundred: (value: number) => string;
};

const UNKNOWN = "–";
const known = new Map<string, Formats>();

function formatsFor(locale: string): Formats {
  const count = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: "percent" });
  const days = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    count: (value) => count.format(value),
    share: (value) => (value === null ? UNKNOWN : share.format(value)),
    days: (value) => (value === null ? UNKNOWN : days.format(value)),
    inHundred: (value) => count.format(Math.round(value * 100)),
  };
}

/** Making a formatter is slow, so they are kept. */
export function useFormats(): Formats {
  const { locale } = useReader();
  let formats = known.get(locale);
  if (!formats) known.set(locale, (formats = formatsFor(locale)));
  return formats;
}
