import { Badge, BlockStack, Box, Button, InlineGrid, InlineStack, Text } from "@shopify/polaris";
import { directionOf } from "#app/lib/locales.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageWordsView } from "../../own-texts/words-view.ts";
import type { TextKey } from "../../texts/catalog.ts";
import { OwnWordField } from "./OwnWordField.tsx";
import type { Words } from "./use-words.ts";

type Props = { textKey: TextKey; view: PageWordsView; words: Words };

/** One text: how ours reads, and beside it the merchant's own, or the way to write one. */
export function WordRow({ textKey, view, words }: Props) {
  const t = useTexts();
  const example = view.examples[textKey];
  const isOpen = words.draft[textKey] !== undefined;
  return (
    <Box as="li" padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineGrid columns={{ xs: "1fr", md: isOpen ? "2fr 3fr" : "1fr auto" }} gap="300" alignItems="start">
        <BlockStack gap="100">
          <div lang={view.language} dir={directionOf(view.language)}>
            <Text as="p" breakWord>
              {example}
            </Text>
          </div>
          {words.own[textKey] !== undefined && (
            <InlineStack>
              <Badge tone="info">{t("pageWords.changed")}</Badge>
            </InlineStack>
          )}
        </BlockStack>
        {isOpen ? (
          <OwnWordField textKey={textKey} view={view} words={words} />
        ) : (
          <InlineStack align="end">
            <Button
              variant="plain"
              accessibilityLabel={t("pageWords.changeOf", { text: example })}
              onClick={() => words.write(textKey, view.ours[textKey])}
            >
              {t("pageWords.change")}
            </Button>
          </InlineStack>
        )}
      </InlineGrid>
    </Box>
  );
}
