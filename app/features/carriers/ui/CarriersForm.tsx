import { createContext, useContext, type ReactNode } from "react";
import { Bug } from "#app/lib/errors.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BookEntry } from "../carriers-view.ts";
import type { CarrierRuleProblem } from "../check-carrier-rules.ts";
import type { CarrierRules } from "../carrier.ts";

/** What every field of the page shares. */
export type CarriersForm = {
  draft: CarrierRules;
  change: (part: Partial<CarrierRules>) => void;
  problems: readonly CarrierRuleProblem[];
  book: BookEntry[];
};

const FormContext = createContext<CarriersForm | null>(null);

export const CarriersFormProvider = ({ form, children }: { form: CarriersForm; children: ReactNode }) => (
  <FormContext.Provider value={form}>{children}</FormContext.Provider>
);

export function useCarriersForm(): CarriersForm {
  const form = useContext(FormContext);
  if (!form) throw new Bug("a field of the carriers stands outside their form");
  return form;
}

/** What is wrong at a path or below it, in the reader's language; false when nothing is. */
export function useProblemAt(): (path: string) => string | false {
  const t = useTexts();
  const { problems } = useCarriersForm();
  return (path) => {
    const found = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`));
    if (!found) return false;
    const { code, values } = found;
    if (code === "too_long" || code === "too_many")
      return t(`carriers.problem.${code}`, { max: values.max ?? "" });
    return t(`carriers.problem.${code}`);
  };
}
