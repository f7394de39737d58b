import { SaveBar } from "@shopify/app-bridge-react";
import { Banner } from "@shopify/polaris";
import { useMemo } from "react";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import { presentBook, type CarriersView } from "../carriers-view.ts";
import { BookSection } from "./BookSection.tsx";
import { CarriersFormProvider } from "./CarriersForm.tsx";
import { MasksSection } from "./MasksSection.tsx";
import { NamesSection } from "./NamesSection.tsx";
import { PinnedSection } from "./PinnedSection.tsx";
import { useCarrierRules } from "./use-carrier-rules.ts";

/** Who carries, in the merchant's own words, and what shoppers see of it. */
export function CarriersPage({ view: { stored, unknownNames } }: { view: CarriersView }) {
  const { t, locale } = useReader();
  const { compare } = useCountryNames();
  const book = useMemo(() => presentBook(locale, compare), [locale, compare]);
  const rules = useCarrierRules(stored);
  const { draft, change, problems, conflict } = rules;
  return (
    <CarriersFormProvider form={{ draft, change, problems, book }}>
      <SaveBar id="carriers-save-bar" open={rules.isChanged}>
        {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
        <button variant="primary" onClick={rules.save} {...(rules.isSaving ? { loading: "" } : {})}>
          {t("carriers.save")}
        </button>
        <button onClick={rules.discard}>{t("carriers.discard")}</button>
      </SaveBar>
      {conflict && (
        <Banner
          tone="warning"
          title={t("carriers.conflictTitle")}
          action={{ content: t("carriers.keepMine"), onAction: conflict.keepMine }}
          secondaryAction={{ content: t("carriers.takeTheirs"), onAction: conflict.takeTheirs }}
        >
          {t("carriers.conflictText")}
        </Banner>
      )}
      {problems.length > 0 && (
        <Banner tone="critical" title={t("carriers.invalidTitle", { count: problems.length })} />
      )}
      <NamesSection unknownNames={unknownNames} />
      <PinnedSection />
      <MasksSection />
      <BookSection book={book} />
    </CarriersFormProvider>
  );
}
