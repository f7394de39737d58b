import { SaveBar, TitleBar } from "@shopify/app-bridge-react";
import { Banner, Box, Button, Card, EmptySearchResult, InlineStack, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { PagesTabs } from "#app/features/page-designs/ui/PagesTabs.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { searchWords, type PageWordsView, type WordsSearch } from "../../own-texts/words-view.ts";
import { useWords } from "./use-words.ts";
import { WordRow } from "./WordRow.tsx";
import { WordsTools } from "./WordsTools.tsx";
import styles from "./words.module.css";

/** What the tracking page says, text by text, and the merchant's own words in place of ours. */
export function WordsPage({ view }: { view: PageWordsView }) {
  const t = useTexts();
  return (
    <Page title={t("app.pages")}>
      <TitleBar title={t("app.pages")} />
      <PagesTabs tab="words">
        <Words key={view.language} view={view} />
      </PagesTabs>
    </Page>
  );
}

const ALL: WordsSearch = { search: "", onlyOwn: false };

function Words({ view }: { view: PageWordsView }) {
  const t = useTexts();
  const words = useWords(view);
  const [search, setSearch] = useState(ALL);
  const parts = searchWords(view, words.draft, search);
  const { conflict } = words;
  const faultCount = Object.keys(words.faults).length;
  return (
    <>
      <SaveBar id="words-save-bar" open={words.isChanged}>
        {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
        <button variant="primary" onClick={words.save} {...(words.isSaving ? { loading: "" } : {})}>
          {t("pageWords.save")}
        </button>
        <button onClick={words.discard}>{t("pageWords.discard")}</button>
      </SaveBar>
      {conflict && (
        <Banner
          tone="warning"
          title={t("pageWords.conflictTitle")}
          action={{ content: t("pageWords.keepMine"), onAction: conflict.keepMine }}
          secondaryAction={{ content: t("pageWords.takeTheirs"), onAction: conflict.takeTheirs }}
        >
          {t("pageWords.conflictText")}
        </Banner>
      )}
      {faultCount > 0 && (
        <Banner tone="critical" title={t("pageWords.invalidTitle", { count: faultCount })} />
      )}
      <WordsTools
        view={view}
        words={words}
        search={search}
        setSearch={setSearch}
        foundCount={parts.reduce((sum, { keys }) => sum + keys.length, 0)}
      />
      {parts.length === 0 && (
        <Card>
          <EmptySearchResult
            title={t(search.onlyOwn && search.search === "" ? "pageWords.noneOwn" : "pageWords.none")}
            description={t("pageWords.noneHelp")}
          />
          <InlineStack align="center">
            <Button onClick={() => setSearch(ALL)}>{t("pageWords.showAll")}</Button>
          </InlineStack>
        </Card>
      )}
      {parts.map(({ part, keys }) => (
        <Card key={part} padding="0">
          <Box padding="300">
            <Text as="h2" variant="headingMd">
              {t(`pageWords.part.${part}`)}
            </Text>
          </Box>
          <ul className={styles.rows}>
            {keys.map((key) => (
              <WordRow key={key} textKey={key} view={view} words={words} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
