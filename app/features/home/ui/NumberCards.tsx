import { BlockStack, Card, InlineGrid, Link, Text } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";
import type { HomeView } from "../home-view.ts";

/** The three numbers, each with the way to its list. */
export function NumberCards({ counts }: { counts: HomeView["counts"] }) {
  const { t } = useReader();
  return (
    <InlineGrid columns={{ xs: 1, sm: 3 }} gap="400">
      <NumberCard
        label={t("home.moving")}
        help={t("home.movingHelp")}
        count={counts.moving}
        url="/app/shipments?view=moving"
      />
      <NumberCard
        label={t("home.delivered")}
        help={t("home.deliveredHelp")}
        count={counts.deliveredLately}
        url="/app/shipments?view=delivered"
      />
      <NumberCard
        label={t("home.attention")}
        help={t("home.attentionHelp")}
        count={counts.attention}
        url="/app/attention"
      />
    </InlineGrid>
  );
}

type Props = { label: string; help: string; count: number; url: string };

function NumberCard({ label, help, count, url }: Props) {
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h2" variant="headingSm">
          <Link url={url} removeUnderline monochrome>
            {label}
          </Link>
        </Text>
        <Text as="p" variant="heading2xl">
          {count.toLocaleString(locale)}
        </Text>
        <Text as="p" tone="subdued">
          {help}
        </Text>
      </BlockStack>
    </Card>
  );
}
