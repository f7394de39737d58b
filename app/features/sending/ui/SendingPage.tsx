import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SendingView } from "../sending-view.ts";
import { AddressesCard } from "./AddressesCard.tsx";
import { DomainCard } from "./DomainCard.tsx";
import { PageSection } from "#app/ui/PageSection.tsx";
import { ServiceCard } from "./ServiceCard.tsx";
import { SwitchBanner } from "./SwitchBanner.tsx";
import { WaitingCard } from "./WaitingCard.tsx";

/** How a shop's mails leave: what waits and the switches for it, who carries them, from which addresses, and the domain. */
export function SendingPage({ view }: { view: SendingView }) {
  const t = useTexts();
  return (
    <Page
      title={t("sending.title")}
      subtitle={t("sending.subtitle")}
      backAction={{ content: t("app.messages"), url: "/app/messages" }}
    >
      <TitleBar title={t("sending.title")} />
      <BlockStack gap="400">
        <SwitchBanner view={view} />
        <PageSection title={t("sending.now")} help={t("sending.nowHelp")}>
          <WaitingCard view={view} />
        </PageSection>
        <PageSection title={t("sending.service")} help={t("sending.serviceHelp")}>
          <ServiceCard key={view.senderId} view={view} />
        </PageSection>
        <PageSection title={t("sending.domain")} help={t("sending.domainHelp")}>
          <DomainCard view={view} />
        </PageSection>
        <PageSection title={t("sending.addresses")} help={t("sending.addressesHelp")}>
          <AddressesCard view={view} />
        </PageSection>
      </BlockStack>
    </Page>
  );
}
