import { BlockStack, Button, Card, InlineStack, Link, Text, TextField } from "@shopify/polaris";
import { useId, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import { searchBook, type BookEntry } from "../carriers-view.ts";
import styles from "./carriers.module.css";

/** So many are shown before somebody asks for more. */
const SHOWN_FIRST = 12;

/** The book of carriers, to look things up. */
export function BookSection({ book }: { book: BookEntry[] }) {
  const t = useTexts();
  const countries = useCountryNames();
  const [search, setSearch] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const listId = useId();
  const found = searchBook(book, search, countries.of);
  const shown = showsAll || search !== "" ? found : found.slice(0, SHOWN_FIRST);
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="200" align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {t("carriers.book")}
          </Text>
          <Text as="span" tone="subdued">
            <output>{t("carriers.bookCount", { count: found.length })}</output>
          </Text>
        </InlineStack>
        <TextField
          label={t("carriers.search")}
          labelHidden
          placeholder={t("carriers.search")}
          type="search"
          autoComplete="off"
          value={search}
          onChange={setSearch}
          clearButton
          onClearButtonClick={() => setSearch("")}
        />
        {found.length === 0 && <Text as="p">{t("carriers.nothingFound")}</Text>}
        <ul className={styles["book"]} id={listId}>
          {shown.map((entry) => (
            <Entry key={entry.id} entry={entry} countryName={countries.of} />
          ))}
        </ul>
        {shown.length < found.length && (
          <InlineStack>
            <Button ariaControls={listId} onClick={() => setShowsAll(true)}>
              {t("carriers.showAll")}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}

type EntryProps = { entry: BookEntry; countryName: (code: string) => string };

function Entry({ entry, countryName }: EntryProps) {
  const t = useTexts();
  const { label, names, initials, country, phone, lookUpHost } = entry;
  return (
    <li className={styles["entry"]}>
      <span className={styles["initials"]} aria-hidden="true">
        {initials}
      </span>
      <BlockStack gap="050">
        <Text as="span" fontWeight="medium">
          {label}
        </Text>
        <Text as="span" tone="subdued" variant="bodySm">
          {[...names, country === null ? t("carriers.international") : countryName(country)].join(" · ")}
        </Text>
        {phone && (
          <Text as="span" variant="bodySm">
            <Link url={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</Link>
          </Text>
        )}
        {lookUpHost && (
          <Text as="span" variant="bodySm">
            <Link url={`https://${lookUpHost}/`} target="_blank">
              {t("carriers.lookUp", { host: lookUpHost })}
            </Link>
          </Text>
        )}
      </BlockStack>
    </li>
  );
}
