import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import { CarrierSelect } from "./CarrierSelect.tsx";
import { useCarriersForm, useProblemAt } from "./CarriersForm.tsx";
import { CountryPick } from "./CountryPick.tsx";
import { PairRow } from "./PairRow.tsx";
import { Section } from "./Section.tsx";

/** Who carries what came without a carrier's name, by where it goes. */
export function PinnedSection() {
  const t = useTexts();
  const { draft, change } = useCarriersForm();
  const problemAt = useProblemAt();
  const countries = useCountryNames();
  const { pinned } = draft;
  const everywhere = t("carriers.everywhere");
  const set = (index: number, part: Partial<(typeof pinned)[number]>) =>
    change({ pinned: pinned.map((pin, at) => (at === index ? { ...pin, ...part } : pin)) });
  return (
    <Section
      title={t("carriers.pinned")}
      help={t("carriers.pinnedHelp")}
      none={t("carriers.pinnedNone")}
      isEmpty={pinned.length === 0}
      addLabel={t("carriers.addPin")}
      add={() => change({ pinned: [...pinned, { country: "*", carrierId: "" }] })}
    >
      {pinned.map(({ country, carrierId }, index) => (
        <PairRow
          key={index}
          name={country === "*" ? everywhere : countries.of(country)}
          remove={() => change({ pinned: pinned.toSpliced(index, 1) })}
        >
          <CountryPick
            label={t("carriers.destination")}
            value={country}
            onChange={(code) => set(index, { country: code })}
            first={{ value: "*", label: everywhere }}
            error={problemAt(`pinned.${index}.country`)}
          />
          <CarrierSelect
            label={t("carriers.carrier")}
            value={carrierId}
            onChange={(id) => set(index, { carrierId: id })}
            error={problemAt(`pinned.${index}.carrierId`)}
          />
        </PairRow>
      ))}
    </Section>
  );
}
