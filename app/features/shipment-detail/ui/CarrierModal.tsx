import { BlockStack, Modal, Select, Text, type SelectProps } from "@shopify/polaris";
import { useState } from "react";
import { CARRIERS } from "#app/features/carriers/carrier-book.ts";
import { carrierLabel } from "#app/features/carriers/carrier-label.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import type { CarrierChoice } from "../shipment-detail.ts";

type Props = {
  choice: CarrierChoice;
  carrierId: string | null;
  isBusy: boolean;
  onSave: (carrierId: string) => void;
  onClose: () => void;
};

/** Asks who carries this parcel: first those that it may be, then the whole book, or whoever is found. */
export function CarrierModal({ choice, carrierId, isBusy, onSave, onClose }: Props) {
  const { t } = useReader();
  const options = useOptions(choice);
  const [chosen, setChosen] = useState(choice.pinnedId ?? FOUND);
  const isChanged = chosen !== (choice.pinnedId ?? FOUND);
  return (
    <Modal
      open
      onClose={onClose}
      title={t("shipment.changeCarrierTitle")}
      primaryAction={{
        content: t("shipment.saveCarrier"),
        disabled: !isChanged,
        loading: isBusy,
        onAction: () => onSave(chosen),
      }}
      secondaryActions={[{ content: t("shipment.keepCarrier"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="p">
            {choice.told === null
              ? t("shipment.carrierNotTold")
              : t("shipment.carrierTold", { company: choice.told })}
          </Text>
          <Select
            label={t("shipment.carrier")}
            options={options}
            value={chosen}
            onChange={setChosen}
            helpText={t(carrierId === null ? "shipment.carrierHelpUnsure" : "shipment.carrierHelp")}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

/** No carrier of the merchant's own choice. */
const FOUND = "";

function useOptions({ candidates, pinnedId }: CarrierChoice): SelectProps["options"] & object {
  const { t, locale } = useReader();
  const likely = [
    ...new Set([...(pinnedId ? [pinnedId] : []), ...candidates.map(({ carrierId }) => carrierId)]),
  ];
  const toOption = (id: string) => ({ value: id, label: carrierLabel(id, locale) });
  const { compare } = new Intl.Collator(locale);
  const others = CARRIERS.filter(({ id }) => !likely.includes(id)).map(({ id }) => toOption(id));
  return [
    { value: FOUND, label: t("shipment.carrierFound") },
    ...(likely.length > 0 ? [{ title: t("shipment.carrierLikely"), options: likely.map(toOption) }] : []),
    {
      title: t("shipment.carrierAll"),
      options: others.sort((one, other) => compare(one.label, other.label)),
    },
  ];
}
