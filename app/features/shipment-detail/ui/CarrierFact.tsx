import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { lazy, Suspense, useEffect, useState } from "react";
import { titleIn } from "#app/features/carriers/carrier-title.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { CarrierChoice, ParcelView } from "../shipment-detail.ts";
import { Fact } from "./Fact.tsx";

/** With the whole book of carriers, so it is loaded when it is asked for. */
const CarrierModal = lazy(async () => ({ default: (await import("./CarrierModal.tsx")).CarrierModal }));

/** Who carries it, how we know, and the way to say that it is somebody else. */
export function CarrierFact({ parcel, choice }: { parcel: ParcelView; choice: CarrierChoice }) {
  const { t, locale } = useReader();
  const [isOpen, setOpen] = useState(false);
  const change = useChange(() => setOpen(false));
  const { carrierId, carrier } = parcel;
  const [likely] = choice.candidates;
  return (
    <BlockStack gap="100">
      <InlineStack align="space-between" blockAlign="center" wrap={false} gap="200">
        <Fact label={t("shipment.carrier")}>
          {carrier === null ? t("shipment.carrierUnknown") : titleIn(carrier, locale)}
        </Fact>
        <Button variant="plain" onClick={() => setOpen(true)}>
          {t("shipment.changeCarrier")}
        </Button>
      </InlineStack>
      {choice.pinnedId !== null && <Hint>{t("shipment.carrierPinned")}</Hint>}
      {carrierId === null && likely && (
        <Hint>{t("shipment.carrierMaybe", { carrier: titleIn(likely.title, locale) })}</Hint>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <CarrierModal
            choice={choice}
            carrierId={carrierId}
            isBusy={change.isBusy}
            onSave={change.save}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </BlockStack>
  );
}

const Hint = ({ children }: { children: string }) => (
  <Text as="p" tone="subdued" variant="bodySm">
    {children}
  </Text>
);

/** Sends the choice; a word when it is done. */
function useChange(onDone: () => void): { isBusy: boolean; save: (carrierId: string) => void } {
  const { t } = useReader();
  const shopify = useAppBridge();
  const fetcher = useFetcher<{ carrier: "changed" }>();
  const { data } = fetcher;
  useChangeOf(data, onDone);
  useEffect(() => {
    if (data) shopify.toast.show(t("shipment.carrierChanged"));
  }, [data, shopify, t]);
  return {
    isBusy: fetcher.state !== "idle",
    save: (carrierId) => fetcher.submit({ intent: "change-carrier", carrierId }, { method: "post" }),
  };
}
