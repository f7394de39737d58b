import { Badge, Banner, BlockStack, Button, InlineStack, Link, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { CopyField } from "#app/ui/CopyField.tsx";
import { ConfirmModal } from "#app/ui/editor/ConfirmModal.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import { PageSection } from "#app/ui/PageSection.tsx";
import { useIntent } from "#app/ui/use-intent.ts";
import type { LinksAnswer, LinksView } from "../link-settings.ts";
import { OriginsField } from "./OriginsField.tsx";

/** Tracking pages as JSON, for a storefront of the shop's own: on and off, the secret, and whose pages may read. */
export function HeadlessSection({ view }: { view: LinksView }) {
  const t = useTexts();
  const { answer, send, underWay } = useIntent<LinksAnswer>((told) => {
    if (told.kind === "already_on") return t("pageLinks.alreadyOn");
    return told.kind === "off" ? t("pageLinks.switchedOff") : null;
  });
  const [asked, setAsked] = useState<"rotate" | "switch_off" | null>(null);
  const { headless } = view;
  const secret = headless && answer?.kind === "secret" ? answer.secret : null;
  return (
    <PageSection title={t("pageLinks.headless")} help={t("pageLinks.headlessHelp")}>
      <BlockStack gap="400">
        <InlineStack gap="200" blockAlign="center">
          <Badge tone={headless ? "success" : "info"}>
            {t(headless ? "pageLinks.isOn" : "pageLinks.isOff")}
          </Badge>
          <Link url={view.documentUrl} target="_blank">
            {t("pageLinks.document")}
          </Link>
        </InlineStack>
        {secret !== null && <Secret secret={secret} />}
        {headless ? (
          <>
            <CopyField
              label={t("pageLinks.address")}
              help={t("pageLinks.addressHelp")}
              value={`${view.apiUrl}/tracking`}
            />
            <OriginsField key={headless.origins.join("\n")} saved={headless.origins} />
            <Text as="p" tone="subdued">
              {t(headless.rotatedAt ? "pageLinks.secretReplaced" : "pageLinks.secretMade")}{" "}
              <Moment at={headless.rotatedAt ?? headless.createdAt} />
            </Text>
            <InlineStack gap="200">
              <Button onClick={() => setAsked("rotate")}>{t("pageLinks.rotate")}</Button>
              <Button tone="critical" onClick={() => setAsked("switch_off")}>
                {t("pageLinks.switchOff")}
              </Button>
            </InlineStack>
          </>
        ) : (
          <InlineStack>
            <Button loading={underWay === "switch_on"} onClick={() => send({ intent: "switch_on" })}>
              {t("pageLinks.switchOn")}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
      {asked && (
        <ConfirmModal
          title={t(`pageLinks.${asked}Title`)}
          text={t(`pageLinks.${asked}Text`)}
          action={t(asked === "rotate" ? "pageLinks.rotate" : "pageLinks.switchOff")}
          isDestructive
          onConfirm={() => {
            send({ intent: asked });
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </PageSection>
  );
}

/** Told once: we could not show it again in words, only replace it. */
function Secret({ secret }: { secret: string }) {
  const t = useTexts();
  return (
    <Banner tone="warning" title={t("pageLinks.secretTitle")}>
      <BlockStack gap="200">
        <Text as="p">{t("pageLinks.secretText")}</Text>
        <CopyField label={t("pageLinks.secret")} value={secret} />
      </BlockStack>
    </Banner>
  );
}
