import { Badge, BlockStack, Button, ButtonGroup, Divider, InlineStack, Modal, Text } from "@shopify/polaris";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { formatMoment } from "#app/ui/format-moment.ts";
import type { VersionView } from "#app/lib/draft-view.ts";

/** What differs from editor to editor. */
type Words = { none: string; inUse: string };

type Props = {
  versions: VersionView[];
  publishedVersion: number | null;
  words: Words;
  onLook: (version: number) => void;
  onRollBack: (version: number) => void;
  onClose: () => void;
};

/** Everything that was ever published, newest first: to look at, and to go back to. */
export function VersionsModal({ versions, publishedVersion, words, onLook, onRollBack, onClose }: Props) {
  const t = useTexts();
  return (
    <Modal
      open
      onClose={onClose}
      title={t("editor.versions")}
      secondaryActions={[{ content: t("editor.close"), onAction: onClose }]}
    >
      <Modal.Section>
        {versions.length === 0 ? (
          <Text as="p">{words.none}</Text>
        ) : (
          <BlockStack gap="300">
            {versions.map((version) => (
              <BlockStack key={version.version} gap="300">
                <InlineStack align="space-between" blockAlign="center" gap="200">
                  <About
                    version={version}
                    inUse={version.version === publishedVersion ? words.inUse : null}
                  />
                  <ButtonGroup>
                    <Button
                      accessibilityLabel={t("editor.lookAt", { version: version.version })}
                      onClick={() => onLook(version.version)}
                    >
                      {t("editor.look")}
                    </Button>
                    <Button
                      accessibilityLabel={t("editor.rollBackTo", { version: version.version })}
                      disabled={version.version === publishedVersion}
                      onClick={() => onRollBack(version.version)}
                    >
                      {t("editor.rollBack")}
                    </Button>
                  </ButtonGroup>
                </InlineStack>
                <Divider />
              </BlockStack>
            ))}
          </BlockStack>
        )}
      </Modal.Section>
    </Modal>
  );
}

function About({
  version: { version, publishedAt, isMine },
  inUse,
}: {
  version: VersionView;
  inUse: string | null;
}) {
  const { t, locale, zone } = useReader();
  const at = formatMoment(publishedAt, "dateTime", locale, zone);
  return (
    <BlockStack gap="050">
      <InlineStack gap="200">
        <Text as="span" fontWeight="semibold">
          {t("editor.version", { version })}
        </Text>
        {inUse !== null && <Badge tone="success">{inUse}</Badge>}
      </InlineStack>
      <Text as="span" tone="subdued">
        {isMine === null ? at : t(isMine ? "editor.byYou" : "editor.byColleague", { at })}
      </Text>
    </BlockStack>
  );
}
