import { BlockStack, Box, Card, Divider, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { DeskView } from "../desk-view.ts";
import { MOMENT_GROUPS } from "../moment-lines.ts";
import { DeskBanners } from "./DeskBanners.tsx";
import { MessagesFrame } from "./MessagesFrame.tsx";
import { MomentEntry } from "./MomentEntry.tsx";

/** Every kind of news that a shopper can get: whether it is told, when, and how it looks. */
export function MomentsPage({ view }: { view: DeskView }) {
  const t = useTexts();
  const lines = new Map(view.lines.map((line) => [line.moment, line]));
  return (
    <MessagesFrame tab="moments">
      <DeskBanners view={view} />
      {MOMENT_GROUPS.map(({ id, moments }) => (
        <Card key={id} padding="0">
          <Box padding="400" paddingBlockEnd="300">
            <BlockStack gap="100">
              <Text as="h2" variant="headingMd">
                {t(`desk.group.${id}`)}
              </Text>
              <Text as="p" tone="subdued">
                {t(`desk.groupHelp.${id}`)}
              </Text>
            </BlockStack>
          </Box>
          {moments.map((moment) => {
            const line = lines.get(moment);
            return (
              line && (
                <Fragment key={moment}>
                  <Divider />
                  <MomentEntry line={line} />
                </Fragment>
              )
            );
          })}
        </Card>
      ))}
    </MessagesFrame>
  );
}
