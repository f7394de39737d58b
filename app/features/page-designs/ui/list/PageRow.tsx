import {
  ActionList,
  Badge,
  BlockStack,
  Box,
  Button,
  InlineStack,
  Link,
  Popover,
  Text,
} from "@shopify/polaris";
import { AlertTriangleIcon, MenuHorizontalIcon } from "@shopify/polaris-icons";
import { Icon } from "@shopify/polaris";
import { useState } from "react";
import type { Instant } from "#app/lib/time.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { Ago } from "#app/ui/Ago.tsx";
import { MoveButtons } from "#app/ui/RowButtons.tsx";
import type { PageLine } from "../../pages-view.ts";
import { audienceSentence } from "../rule-words.ts";
import { useRuleNames } from "../use-rule-names.ts";
import styles from "./pages.module.css";

export type PageTask = "rename" | "copy" | "audience" | "hide" | "delete";

type Props = {
  line: PageLine;
  now: Instant;
  /** Null at an end of the list, and while another move is under way; undefined where there is no order. */
  moveUp?: (() => void) | null;
  moveDown?: (() => void) | null;
  onAsk: (task: PageTask) => void;
};

/** A page: who sees it, how it stands with it, and what can be done with it. */
export function PageRow({ line, now, moveUp, moveDown, onAsk }: Props) {
  const { t } = useReader();
  const names = useRuleNames();
  const { pageId, name, publishedAt, hiddenBy } = line;
  const url = `/app/pages/${pageId}/edit`;
  const audience = line.isRest ? t("pages.audience.rest") : audienceSentence(line.audience, names);
  const at = publishedAt ?? line.updatedAt;
  return (
    <li className={styles["row"]}>
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm" breakWord>
            <Link url={url} monochrome>
              {name}
            </Link>
          </Text>
          <State line={line} />
        </InlineStack>
        <Text as="p" breakWord>
          {audience}
        </Text>
        <Text as="p" tone="subdued" variant="bodySm">
          <When text={t(publishedAt ? "pages.publishedAgo" : "pages.changedAgo", { ago: MARK })}>
            <Ago at={at} now={now} />
          </When>
        </Text>
        {hiddenBy.length > 0 && (
          <InlineStack gap="100" wrap={false} blockAlign="start">
            <Box>
              <Icon source={AlertTriangleIcon} tone="caution" />
            </Box>
            <Text as="p" tone="caution" breakWord>
              {t("pages.neverReached", { pages: hiddenBy.join(", ") })}
            </Text>
          </InlineStack>
        )}
      </BlockStack>
      <div className={styles["buttons"]}>
        <MoveButtons name={name} moveUp={moveUp} moveDown={moveDown} />
        <Button accessibilityLabel={t("pages.audienceOf", { name })} onClick={() => onAsk("audience")}>
          {t("pages.changeAudience")}
        </Button>
        <Button url={url} accessibilityLabel={t("pages.editOf", { name })}>
          {t("pages.edit")}
        </Button>
        <More line={line} onAsk={onAsk} />
      </div>
    </li>
  );
}

function State({ line: { publishedVersion, hasDraft } }: { line: PageLine }) {
  const { t } = useReader();
  return publishedVersion === null ? (
    <Badge>{t("pages.state.draft")}</Badge>
  ) : (
    <>
      <Badge tone="success">{t("pages.state.published")}</Badge>
      {hasDraft && <Badge tone="info">{t("pages.state.changes")}</Badge>}
    </>
  );
}

/** Stands where the time goes; no name has such a letter. */
const MARK = "\u{F8FF}";

/** A sentence with the time in it, whose own element says the moment to whoever points at it. */
const When = ({ text, children }: { text: string; children: React.ReactNode }) => {
  const [before, after] = text.split(MARK);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
};

function More({ line: { name, publishedVersion }, onAsk }: Pick<Props, "line" | "onAsk">) {
  const { t } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const tasks = [
    "rename",
    "copy",
    ...(publishedVersion === null ? [] : (["hide"] as const)),
    "delete",
  ] as const satisfies readonly PageTask[];
  return (
    <Popover
      active={isOpen}
      onClose={() => setIsOpen(false)}
      preferredAlignment="right"
      autofocusTarget="first-node"
      activator={
        <Button
          icon={MenuHorizontalIcon}
          variant="tertiary"
          accessibilityLabel={t("pages.moreOf", { name })}
          onClick={() => setIsOpen(!isOpen)}
        />
      }
    >
      <ActionList
        items={tasks.map((task) => ({
          content: t(`pages.${task}`),
          destructive: task === "delete",
          onAction: () => {
            setIsOpen(false);
            onAsk(task);
          },
        }))}
      />
    </Popover>
  );
}
