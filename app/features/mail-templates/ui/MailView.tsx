import {
  Banner,
  BlockStack,
  Button,
  Card,
  InlineStack,
  SkeletonBodyText,
  Spinner,
  Text,
} from "@shopify/polaris";
import { MobileIcon, MoonIcon } from "@shopify/polaris-icons";
import { useState, type ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";
import type { AnswerState } from "#app/ui/use-answer.ts";
import type { PreviewAnswer } from "../editor-view.ts";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import { InboxLine } from "./InboxLine.tsx";
import { MailFrame } from "./MailFrame.tsx";
import { problemText } from "./problem-words.ts";
import shared from "#app/ui/editor/preview.module.css";
import styles from "./preview.module.css";

type Props = {
  title: string;
  state: AnswerState<PreviewAnswer>;
  from: { name: string; address: string };
  /** The language of the mail. */
  lang: string;
  /** What may be chosen of what is shown. */
  children?: ReactNode;
};

/** A mail as the shopper gets it: in the inbox, on a large screen or a phone, in light or dark, as text alone. */
export function MailView({ title, state, from, lang, children }: Props) {
  const t = useTexts();
  const [part, setPart] = useState<"html" | "text">("html");
  const [chosenPhone, setIsPhone] = useState<boolean | null>(null);
  const isMounted = useMounted();
  // Whoever reads this on a phone sees a phone's mail, until they choose.
  const isPhone = chosenPhone ?? (isMounted && innerWidth < 600);
  const [isDark, setIsDark] = useState(false);
  const { answer, isWaiting, hasFailed } = state;
  const mail = answer?.kind === "rendered" ? answer.mail : null;
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" wrap={false}>
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          {/* The last mail stays to be seen while the next one is on its way. */}
          {isWaiting && <Spinner size="small" accessibilityLabel={t("editor.previewUpdating")} />}
        </InlineStack>
        {children}
        <div className={shared["controls"]}>
          <ChoiceButtons
            label={t("editor.part")}
            labelHidden
            options={[
              { value: "html", label: t("editor.partMail") },
              { value: "text", label: t("editor.partText") },
            ]}
            value={part}
            onChange={setPart}
          />
          {part === "html" && (
            <InlineStack gap="200">
              <Button icon={MobileIcon} size="slim" pressed={isPhone} onClick={() => setIsPhone(!isPhone)}>
                {t("editor.onPhone")}
              </Button>
              <Button icon={MoonIcon} size="slim" pressed={isDark} onClick={() => setIsDark(!isDark)}>
                {t("editor.dark")}
              </Button>
            </InlineStack>
          )}
        </div>
        <Trouble state={state} />
        <div aria-busy={isWaiting} className={isWaiting ? shared["waiting"] : undefined}>
          <BlockStack gap="300">
            {mail && <InboxLine from={from} mail={mail} lang={lang} />}
            {mail && part === "html" && (
              <MailFrame
                html={mail.html}
                lang={lang}
                title={t("editor.previewTitle", { subject: mail.subject })}
                device={isPhone ? "phone" : "desktop"}
                isDark={isDark}
              />
            )}
            {mail && part === "text" && (
              // Long texts scroll, so the keyboard must get here.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              <pre className={styles["plain"]} lang={lang} tabIndex={0} aria-label={t("editor.partText")}>
                {mail.text}
              </pre>
            )}
            {!answer && !hasFailed && <SkeletonBodyText lines={12} />}
          </BlockStack>
        </div>
      </BlockStack>
    </Card>
  );
}

/** Why there is nothing to see, or why it is not what one expects. */
function Trouble({ state: { answer, hasFailed, retry } }: Pick<Props, "state">) {
  const t = useTexts();
  if (hasFailed)
    return (
      <Banner tone="warning" action={{ content: t("editor.retry"), onAction: retry }}>
        {t("editor.previewFailed")}
      </Banner>
    );
  switch (answer?.kind) {
    case "no_order":
      return <Banner tone="warning">{t("editor.noOrder")}</Banner>;
    case "no_version":
      return <Banner tone="warning">{t("editor.noVersion")}</Banner>;
    case "failed":
      return (
        <Banner tone="critical" title={t("editor.cannotShow")}>
          {answer.problems[0] && problemText(answer.problems[0], t)}
        </Banner>
      );
    case "rendered":
    case undefined:
      return null;
  }
}
