import { useFetcher } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Badge, Banner, BlockStack, InlineStack, Layout, Page } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { titleIn } from "#app/features/carriers/carrier-title.ts";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { StatusBadge } from "#app/features/shipments/ui/StatusBadge.tsx";
import { TroubleCard } from "#app/features/troubles/ui/TroubleCard.tsx";
import type { ShipmentDetail } from "../shipment-detail.ts";
import { CustomerCard } from "./CustomerCard.tsx";
import { EstimateCard } from "./EstimateCard.tsx";
import { FactsCard } from "./FactsCard.tsx";
import { ItemsCard } from "./ItemsCard.tsx";
import { MessagesCard } from "./MessagesCard.tsx";
import { NewLinkModal } from "./NewLinkModal.tsx";
import { ParcelsCard } from "./ParcelsCard.tsx";
import { RawUpdatesCard } from "./RawUpdatesCard.tsx";
import { TimelineCard } from "./TimelineCard.tsx";

/** One shipment: where it is, how it got there, what is in it, what the shopper was told. */
export function ShipmentDetailPage({ detail }: { detail: ShipmentDetail }) {
  const { t, locale } = useReader();
  const refresh = useRefresh();
  const [isNewLinkAsked, setNewLinkAsked] = useState(false);
  const { parcel, order } = detail;
  const title = parcel.orderName ?? t("list.noName", { id: parcel.orderId });
  return (
    <Page
      title={title}
      titleMetadata={
        <InlineStack gap="100">
          <StatusBadge status={parcel.status} flags={parcel.flags} />
          {order?.isTest && <Badge>{t("shipment.testOrder")}</Badge>}
          {order?.cancelledAt && <Badge tone="warning">{t("shipment.orderCancelled")}</Badge>}
        </InlineStack>
      }
      subtitle={presentSubtitle(parcel, locale)}
      backAction={{ content: t("app.shipments"), url: "/app/shipments" }}
      secondaryActions={[
        { content: t("list.refresh"), loading: refresh.isBusy, onAction: refresh.start },
        ...(order
          ? [{ content: t("shipment.openPage"), url: order.trackingPageUrl, target: "_blank" as const }]
          : []),
        ...(order && !order.isForgotten
          ? [{ content: t("shipment.newLink"), onAction: () => setNewLinkAsked(true) }]
          : []),
        {
          content: t("shipment.openOrder"),
          url: `shopify://admin/orders/${parcel.orderId}`,
          target: "_top" as const,
        },
      ]}
    >
      <TitleBar title={title} />
      <NewLinkModal isOpen={isNewLinkAsked} onClose={() => setNewLinkAsked(false)} />
      <Layout>
        {parcel.retiredAt && (
          <Layout.Section variant="fullWidth">
            <Banner tone="info">{t("shipment.retired")}</Banner>
          </Layout.Section>
        )}
        <Layout.Section>
          <BlockStack gap="400">
            <TroubleCard row={detail.trouble} now={detail.now} today={detail.today} />
            <TimelineCard entries={detail.timeline} />
            <ItemsCard items={detail.items} />
            <MessagesCard order={parcel.orderName ?? parcel.orderId} messages={detail.messages} />
            <RawUpdatesCard deliveries={detail.deliveries} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <EstimateCard estimate={detail.estimate} today={detail.today} />
            <FactsCard detail={detail} />
            <CustomerCard order={order} />
            <ParcelsCard parcels={detail.parcels} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

/** Polaris breaks no word of a subtitle. What would not fit on a phone is told among the facts alone. */
function presentSubtitle({ carrier, trackingNumber }: ShipmentDetail["parcel"], locale: string): string {
  return [carrier && titleIn(carrier, locale), trackingNumber]
    .filter((part) => part && part.length <= SUBTITLE_PART_MAX)
    .join(" · ");
}

const SUBTITLE_PART_MAX = 35;

/** Asks Shopify again about this order; a word when it is under way. */
function useRefresh() {
  const t = useTexts();
  const shopify = useAppBridge();
  const fetcher = useFetcher<{ refreshing: boolean }>();
  const isUnderWay = fetcher.data?.refreshing === true;
  useEffect(() => {
    if (fetcher.state === "idle" && isUnderWay) shopify.toast.show(t("list.refreshed", { count: 1 }));
  }, [fetcher.state, isUnderWay, shopify, t]);
  return {
    isBusy: fetcher.state !== "idle",
    start: () => fetcher.submit({ intent: "refresh" }, { method: "post" }),
  };
}
