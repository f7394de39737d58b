import { BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { directionOf } from "#app/lib/locales.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";
import { checkAgainst } from "../../own-texts/check-against.ts";
import { cleanOwnText } from "../../own-texts/own-text.ts";
import { exampleOf } from "../../own-texts/sample-values.ts";
import { valuesOf } from "../../own-texts/values-of.ts";
import type { PageWordsView } from "../../own-texts/words-view.ts";
import type { TextKey } from "../../texts/catalog.ts";
import { describeFault, describeValue } from "./fault-words.ts";
import type { Words } from "./use-words.ts";

type Props = { textKey: TextKey; view: PageWordsView; words: Words };

/** The merchant's own text in place of one of ours, with how it reads and what is put into it. */
export function OwnWordField({ textKey, view, words }: Props) {
  const t = useTexts();
  // How a text reads is up to the browser's own dates and numbers, so the server leaves it out.
  const isMounted = useMounted();
  const { language, samples } = view;
  const [ours, example] = [view.ours[textKey], view.examples[textKey]];
  const typed = words.draft[textKey] ?? "";
  const text = cleanOwnText(typed);
  const fault = words.faults[textKey] ?? checkAgainst(ours, language, text);
  const reads = isMounted && !fault && text !== ours ? exampleOf(text, language, samples) : null;
  const values = valuesOf(ours, language).uses;
  return (
    <BlockStack gap="200">
      <div lang={language} dir={directionOf(language)}>
        <TextField
          id={`words-${textKey}`}
          label={t("pageWords.own", { text: example })}
          labelHidden
          value={typed}
          onChange={(next) => words.write(textKey, next)}
          error={fault ? describeFault(fault, t) : false}
          multiline
          autoComplete="off"
        />
      </div>
      {text === ours && (
        <Text as="p" tone="subdued" variant="bodySm">
          {t("pageWords.sameAsOurs")}
        </Text>
      )}
      {reads !== null && (
        <Text as="p" tone="subdued" variant="bodySm">
          {t("pageWords.reads", { text: `\u2068${reads}\u2069` })}
        </Text>
      )}
      {values.size > 0 && (
        <Text as="p" tone="subdued" variant="bodySm">
          {[
            t("pageWords.values"),
            ...[...values.keys()].map((name) => describeValue(name, t)),
            ...([...values.values()].some((uses) => uses.has("plural")) ? [t("pageWords.plural")] : []),
          ].join(" ")}
        </Text>
      )}
      <InlineStack align="end">
        <Button
          variant="plain"
          accessibilityLabel={t("pageWords.resetOf", { text: example })}
          onClick={() => words.reset(textKey)}
        >
          {t("pageWords.reset")}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}
