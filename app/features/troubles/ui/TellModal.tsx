import { Banner, BlockStack, Box, Modal, SkeletonBodyText, Text, TextField } from "@shopify/polaris";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { formatMoment } from "#app/ui/format-moment.ts";
import { NOTE_MAX } from "../note.ts";
import type { NoteDraft } from "../tell.ts";
import { useTell } from "./use-tell.ts";

type Draft = Extract<NoteDraft, { kind: "draft" }>;

/** Writes to a shopper about what went wrong: a draft in their language, to be changed and sent. */
export function TellModal({ subjectId, onClose }: { subjectId: string; onClose: () => void }) {
  const t = useTexts();
  const { draft, fields, change, send, isSending, problem } = useTell(subjectId, onClose);
  const close = { content: t("troubles.cancel"), onAction: onClose };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("troubles.tellTitle")}
      {...(draft?.kind === "draft"
        ? { primaryAction: { content: t("troubles.tellSend"), onAction: send, loading: isSending } }
        : {})}
      secondaryActions={[close]}
    >
      <Modal.Section>
        {!draft && <Loading />}
        {draft?.kind === "refused" && <Banner tone="warning">{t(`troubles.why.${draft.why}`)}</Banner>}
        {draft?.kind === "draft" && (
          <BlockStack gap="400">
            {problem && <Banner tone="critical">{problem}</Banner>}
            <ToldBefore draft={draft} />
            <Text as="p">{t("troubles.tellIntro")}</Text>
            <TextField
              label={t("troubles.tellSubject")}
              autoComplete="off"
              maxLength={NOTE_MAX.subject}
              value={fields.subject}
              onChange={change("subject")}
            />
            <TextField
              label={t("troubles.tellText")}
              autoComplete="off"
              multiline={6}
              maxHeight="20rem"
              maxLength={NOTE_MAX.text}
              value={fields.text}
              onChange={change("text")}
            />
            <Preview draft={draft} fields={fields} />
          </BlockStack>
        )}
      </Modal.Section>
    </Modal>
  );
}

function Loading() {
  const t = useTexts();
  return (
    <>
      <Text as="p" visuallyHidden>
        {t("troubles.loading")}
      </Text>
      <SkeletonBodyText lines={6} />
    </>
  );
}

function ToldBefore({ draft: { toldAt } }: { draft: Draft }) {
  const { t, locale, zone } = useReader();
  if (!toldAt) return null;
  return (
    <Banner tone="info">
      {t("troubles.tellBefore", { day: formatMoment(toldAt, "date", locale, zone) })}
    </Banner>
  );
}

/** The mail as plain text: what was written, and what it ends with by itself. */
function Preview({ draft, fields }: { draft: Draft; fields: { subject: string; text: string } }) {
  const t = useTexts();
  const { tracking, help, footer } = draft;
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t("troubles.tellPreview")}
      </Text>
      <Box background="bg-surface-secondary" padding="400" borderRadius="200">
        <div lang={draft.locale} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          <BlockStack gap="300">
            <Text as="p" fontWeight="semibold">
              {fields.subject}
            </Text>
            <Text as="p">{fields.text}</Text>
            <Text as="p">{`${tracking.label}:\n${tracking.url}`}</Text>
            <Text as="p">{help}</Text>
            <Text as="p" tone="subdued">
              {footer}
            </Text>
          </BlockStack>
        </div>
      </Box>
    </BlockStack>
  );
}
