import { Badge, BlockStack, Box, Button, Card, Divider, InlineStack, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { isOn, noticeOf } from "#app/features/messages/message-settings.ts";
import type { ShopifyNotice } from "#app/features/messages/moments.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SettingsView } from "../desk-view.ts";
import { ALWAYS_SENT, momentsOf, NOTICES_TOLD_TOO, NOTICES_URL } from "../notice-places.ts";
import { MessagesFrame } from "./MessagesFrame.tsx";
import { NoticeAnswer } from "./NoticeAnswer.tsx";

/** Which of Shopify's own notices to switch off, and where, so that no shopper reads the same news twice. */
export function NoticesPage({ view }: { view: SettingsView }) {
  const t = useTexts();
  const askable = NOTICES_TOLD_TOO.filter((notice) => !ALWAYS_SENT.has(notice));
  const answered = askable.filter((notice) => noticeOf(view.settings, notice) !== null).length;
  return (
    <MessagesFrame tab="notices">
      <Card padding="0">
        <Box padding="400">
          <BlockStack gap="300">
            <Text as="h2" variant="headingMd">
              {t("notices.title")}
            </Text>
            <Text as="p">{t("notices.why")}</Text>
            <InlineStack gap="300" blockAlign="center">
              <Button url={NOTICES_URL} target="_blank">
                {t("notices.open")}
              </Button>
              <Text as="span" tone="subdued">
                {t("notices.progress", { answered, all: askable.length })}
              </Text>
            </InlineStack>
          </BlockStack>
        </Box>
        {NOTICES_TOLD_TOO.map((notice) => (
          <Fragment key={notice}>
            <Divider />
            <Notice notice={notice} settings={view.settings} />
          </Fragment>
        ))}
      </Card>
    </MessagesFrame>
  );
}

function Notice({ notice, settings }: { notice: ShopifyNotice } & Pick<SettingsView, "settings">) {
  const t = useTexts();
  const answer = noticeOf(settings, notice);
  const ours = momentsOf(notice);
  const isDouble = answer === "on" && ours.some((moment) => isOn(settings, moment));
  const names = ours.map((moment) => t(`moment.${moment}`)).join(t("notices.and"));
  const ourState = ours.some((moment) => isOn(settings, moment)) ? "notices.oursOn" : "notices.oursOff";
  return (
    <Box padding="400">
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {t(`notice.${notice}`)}
          </Text>
          {isDouble && <Badge tone="warning">{t("desk.double")}</Badge>}
        </InlineStack>
        <Text as="p" tone="subdued">
          {t(`notice.how.${notice}`)}
        </Text>
        {ALWAYS_SENT.has(notice) ? (
          <Text as="p">{t("notices.alwaysSent")}</Text>
        ) : (
          <NoticeAnswer notice={notice} answer={answer} />
        )}
        <Text as="p" tone="subdued">
          {t(ourState, { names })}
        </Text>
      </BlockStack>
    </Box>
  );
}
