import {
  Banner,
  BlockStack,
  Button,
  ButtonGroup,
  Form,
  InlineStack,
  Modal,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { Ago } from "#app/ui/Ago.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { DomainProblem } from "../check-domain-name.ts";
import type { SendingView } from "../sending-view.ts";
import { DnsRecord } from "./DnsRecord.tsx";
import { useIntent } from "#app/ui/use-intent.ts";

type Answer = { kind: "invalid"; problem: DomainProblem } | { kind: "domain_saved" | "checked" | "removed" };

/** The shop's own domain: entering it, the records to publish, and what the DNS says of them. */
export function DomainCard({ view }: { view: SendingView }) {
  const t = useTexts();
  const intent = useIntent<Answer>((answer) =>
    answer.kind === "invalid" ? null : t(`sending.${answer.kind}`),
  );
  const { domain } = view;
  if (!domain) return <DomainForm intent={intent} />;
  return (
    <BlockStack gap="400">
      <DomainState view={view} />
      {domain.records.map((record) => (
        <DnsRecord key={record.kind} record={record} senderId={view.senderId} domain={domain.domain} />
      ))}
      <InlineStack gap="300" blockAlign="center">
        <ButtonGroup>
          <Button onClick={() => intent.send({ intent: "check" })} loading={intent.underWay === "check"}>
            {t("sending.checkNow")}
          </Button>
          <RemoveDomain domain={domain.domain} onRemove={() => intent.send({ intent: "remove_domain" })} />
        </ButtonGroup>
        {domain.checkedAt && (
          <Text as="span" tone="subdued" variant="bodySm">
            {t("sending.lookedAt")} <Ago at={domain.checkedAt} now={view.now} />
          </Text>
        )}
      </InlineStack>
    </BlockStack>
  );
}

type Intent = ReturnType<typeof useIntent<Answer>>;

function DomainForm({ intent: { answer, send, underWay } }: { intent: Intent }) {
  const t = useTexts();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<DomainProblem | null>(null);
  useChangeOf(answer, () => setProblem(answer?.kind === "invalid" ? answer.problem : null));
  return (
    <Form onSubmit={() => send({ intent: "domain", domain: text })} noValidate>
      <TextField
        label={t("sending.domainName")}
        helpText={t("sending.domainNameHelp")}
        placeholder="example.com"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
        error={problem !== null && t(`sending.domainProblem.${problem}`)}
        connectedRight={
          <Button submit variant="primary" loading={underWay === "domain"}>
            {t("sending.domainAdd")}
          </Button>
        }
      />
    </Form>
  );
}

function DomainState({ view: { domain, senderId } }: { view: SendingView }) {
  const t = useTexts();
  if (!domain) return null;
  const { state } = domain;
  const tone = ({ verified: "success", waiting: "info", lost: "critical" } as const)[state];
  const text = state === "verified" ? null : t(`sending.domainText.${state}`);
  const ofService = senderId !== "own" && senderId !== "smtp";
  return (
    <Banner tone={tone} title={t(`sending.domainState.${state}`, { domain: domain.domain })}>
      {(text !== null || ofService) && (
        <Text as="p">
          {text} {ofService && t("sending.signedByService")}
        </Text>
      )}
    </Banner>
  );
}

function RemoveDomain({ domain, onRemove }: { domain: string; onRemove: () => void }) {
  const t = useTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="critical" variant="tertiary" onClick={() => setAsking(true)}>
        {t("sending.domainRemove")}
      </Button>
      <Modal
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t("sending.domainRemoveTitle", { domain })}
        primaryAction={{
          content: t("sending.domainRemove"),
          destructive: true,
          onAction: () => {
            setAsking(false);
            onRemove();
          },
        }}
        secondaryActions={[{ content: t("sending.domainKeep"), onAction: () => setAsking(false) }]}
      >
        <Modal.Section>
          <Text as="p">{t("sending.domainRemoveText")}</Text>
        </Modal.Section>
      </Modal>
    </>
  );
}
