import { BlockStack, Box, Card, InlineGrid, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type Props = { title: string; help: string; children: ReactNode };

/** A part of a page with its name beside it, or above it on a phone. */
export const PageSection = ({ title, help, children }: Props) => (
  <InlineGrid columns={{ xs: "1fr", md: "2fr 5fr" }} gap="400">
    <Box as="section" paddingInline={{ xs: "400", sm: "0" }} paddingBlockStart={{ xs: "0", md: "400" }}>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {help}
        </Text>
      </BlockStack>
    </Box>
    <Card>{children}</Card>
  </InlineGrid>
);
