import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { CarrierMask } from "../carrier.ts";
import { useCarriersForm } from "./CarriersForm.tsx";
import { MaskFields } from "./MaskFields.tsx";
import { Section } from "./Section.tsx";

const NEW_MASK: CarrierMask = {
  carrierId: "*",
  showAs: null,
  hidesNumber: true,
  hiddenCountries: [],
  hiddenWords: [],
};

/** What shoppers see in place of a carrier. */
export function MasksSection() {
  const t = useTexts();
  const { draft, change } = useCarriersForm();
  const { masks } = draft;
  const move = (index: number, by: 1 | -1) => {
    const mask = masks[index];
    if (!mask || index + by < 0 || index + by >= masks.length) return null;
    return () => change({ masks: masks.toSpliced(index, 1).toSpliced(index + by, 0, mask) });
  };
  return (
    <Section
      title={t("carriers.masks")}
      help={[t("carriers.masksHelp"), masks.length > 1 ? t("carriers.maskOrder") : ""].join(" ")}
      none={t("carriers.masksNone")}
      isEmpty={masks.length === 0}
      addLabel={t("carriers.addMask")}
      add={() => change({ masks: [...masks, NEW_MASK] })}
    >
      {masks.map((mask, index) => (
        <MaskFields
          key={index}
          mask={mask}
          path={`masks.${index}`}
          set={(part) =>
            change({ masks: masks.map((one, at) => (at === index ? { ...one, ...part } : one)) })
          }
          remove={() => change({ masks: masks.toSpliced(index, 1) })}
          {...(masks.length > 1 ? { moveUp: move(index, -1), moveDown: move(index, 1) } : {})}
        />
      ))}
    </Section>
  );
}
