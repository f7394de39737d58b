import { useNavigate } from "@remix-run/react";
import {
  BlockStack,
  Button,
  Card,
  Checkbox,
  InlineGrid,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { PAGE_LANGUAGES } from "#app/features/page-designs/page-languages.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ConfirmModal } from "#app/ui/editor/ConfirmModal.tsx";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import type { PageWordsView, WordsSearch } from "../../own-texts/words-view.ts";
import type { Words } from "./use-words.ts";

type Props = {
  view: PageWordsView;
  words: Words;
  search: WordsSearch;
  setSearch: (search: WordsSearch) => void;
  foundCount: number;
};

/** Which language, which texts, and the way back to all of ours. */
export function WordsTools({ view: { language, counts }, words, search, setSearch, foundCount }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const nameOf = useLanguageNames();
  const [isAsking, setIsAsking] = useState(false);
  const ownCount = Object.keys(words.own).length;
  const labelOf = (code: (typeof PAGE_LANGUAGES)[number]) => {
    const count = counts[code] ?? 0;
    return count > 0 ? t("pageWords.languageOwn", { language: nameOf(code), count }) : nameOf(code);
  };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="p" tone="subdued">
          {t("pageWords.intro")}
        </Text>
        <InlineGrid columns={{ xs: "1fr", sm: "1fr 2fr" }} gap="300">
          <Select
            label={t("pageWords.language")}
            options={PAGE_LANGUAGES.map((code) => ({ value: code, label: labelOf(code) }))}
            value={language}
            // Another language is another draft.
            disabled={words.isChanged}
            {...(words.isChanged ? { helpText: t("pageWords.saveFirst") } : {})}
            onChange={(code) => navigate(`/app/pages/words?language=${code}`)}
          />
          <TextField
            label={t("pageWords.search")}
            placeholder={t("pageWords.searchHint")}
            value={search.search}
            onChange={(text) => setSearch({ ...search, search: text })}
            clearButton
            onClearButtonClick={() => setSearch({ ...search, search: "" })}
            autoComplete="off"
          />
        </InlineGrid>
        <InlineStack align="space-between" blockAlign="center" gap="300">
          <Checkbox
            label={t("pageWords.onlyOwn")}
            checked={search.onlyOwn}
            onChange={(onlyOwn) => setSearch({ ...search, onlyOwn })}
          />
          <InlineStack gap="400" blockAlign="center">
            <Text as="span" tone="subdued">
              <output>{t("pageWords.found", { count: foundCount })}</output>
            </Text>
            <Button
              variant="plain"
              tone="critical"
              disabled={ownCount === 0}
              onClick={() => setIsAsking(true)}
            >
              {t("pageWords.resetAll")}
            </Button>
          </InlineStack>
        </InlineStack>
      </BlockStack>
      {isAsking && (
        <ConfirmModal
          title={t("pageWords.resetAllTitle", { language: nameOf(language) })}
          text={t("pageWords.resetAllText", { count: ownCount })}
          action={t("pageWords.resetAll")}
          isDestructive
          onConfirm={() => {
            words.resetAll();
            setIsAsking(false);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Card>
  );
}
