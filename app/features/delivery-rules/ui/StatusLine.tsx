import { Badge, Card, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { LearningView, PublishedView } from "../delivery-dates-view.ts";
import type { DeliveryRules } from "../rules.ts";

type Props = { rules: DeliveryRules; learning: LearningView; published: PublishedView };

/** What shoppers see now, in one sentence, and whether the shop has it. */
export function StatusLine({ rules, learning, published }: Props) {
  const t = useTexts();
  const { form, certainty } = rules.shown;
  return (
    <Card>
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="p" breakWord>
          {t("status.sentence", {
            sees: t(`status.sees.${form}`, { certainty }),
            from:
              learning.basis === "learned"
                ? t("status.fromLearned", { count: learning.outcomeCount })
                : t("status.fromRules"),
          })}
        </Text>
        <Published published={published} />
      </InlineStack>
      <PublishedTrouble published={published} />
    </Card>
  );
}

function Published({ published }: { published: PublishedView }) {
  const t = useTexts();
  switch (published.state) {
    case "published":
      return (
        <InlineStack gap="200" blockAlign="center">
          <Badge tone="success">{t("status.published")}</Badge>
          <Text as="span" tone="subdued">
            <Moment at={published.at} />
          </Text>
        </InlineStack>
      );
    case "waiting":
      return <Badge tone="attention">{t("status.publishing")}</Badge>;
    case "failed":
      return <Badge tone="critical">{t("status.notPublished")}</Badge>;
  }
}

/** What keeps dates out of the shop, in words. */
function PublishedTrouble({ published }: { published: PublishedView }) {
  const t = useTexts();
  if (published.state === "failed")
    return (
      <Text as="p" tone="critical" breakWord>
        {t("status.publishFailed")} {published.problem}
      </Text>
    );
  if (published.state !== "published") return null;
  const { handlingRuleIds, places } = published.leftOut;
  if (handlingRuleIds.length === 0 && places === 0) return null;
  return (
    <Text as="p" tone="caution" breakWord>
      {t("status.leftOut", { rules: handlingRuleIds.length, places })}
    </Text>
  );
}
