import { BlockStack, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageLine } from "../../pages-view.ts";
import { CountriesPick, LanguagesPick } from "../ManyPick.tsx";
import { audienceSentence } from "../rule-words.ts";
import { useRuleNames } from "../use-rule-names.ts";
import { usePagesDeed } from "./use-pages-deed.ts";

/** Whom a page is meant for. */
export function AudienceModal({ line, onClose }: { line: PageLine; onClose: () => void }) {
  const t = useTexts();
  const names = useRuleNames();
  const [audience, setAudience] = useState(line.audience);
  const { send, isWaiting } = usePagesDeed(onClose);
  return (
    <Modal
      open
      onClose={onClose}
      title={t("pages.audienceTitle", { name: line.name })}
      primaryAction={{
        content: t("pages.save"),
        loading: isWaiting,
        onAction: () => send({ intent: "audience", pageId: line.pageId, audience }),
      }}
      secondaryActions={[{ content: t("pages.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <CountriesPick
            value={audience.countries}
            onChange={(countries) => setAudience({ ...audience, countries })}
          />
          <LanguagesPick
            value={audience.languages}
            onChange={(languages) => setAudience({ ...audience, languages })}
          />
          <BlockStack gap="100">
            <output>
              <Text as="span" fontWeight="medium" breakWord>
                {t("pages.audienceSum", { audience: audienceSentence(audience, names) })}
              </Text>
            </output>
            <Text as="p" tone="subdued">
              {t("pages.audienceHelp")}
            </Text>
          </BlockStack>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
