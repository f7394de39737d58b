import {
  Banner,
  BlockStack,
  Button,
  ButtonGroup,
  Form,
  FormLayout,
  Link,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { SENDERS, SERVICE_IDS } from "../senders.ts";
import type { SendingView } from "../sending-view.ts";
import { SENDER_IDS } from "../sending.ts";
import { HookAddress } from "./HookAddress.tsx";
import { ServiceCheck } from "./ServiceCheck.tsx";
import { ServiceField } from "./ServiceField.tsx";
import { useServiceForm } from "./use-service-form.ts";

/** Who carries the mails, the keys for it, and one button that tries them. */
export function ServiceCard({ view }: { view: SendingView }) {
  const t = useTexts();
  const form = useServiceForm(view);
  const sender = form.chosen === "own" ? null : SENDERS[form.chosen];
  const isConnected = view.senderId !== "own";
  return (
    <Form onSubmit={form.save} noValidate>
      <BlockStack gap="400">
        <Select
          label={t("sending.chooseService")}
          options={["own" as const, ...SERVICE_IDS].map((id) => ({
            value: id,
            label: id === "own" ? t("sending.own") : id === "smtp" ? t("sending.smtp") : SENDERS[id].name,
          }))}
          value={form.chosen}
          onChange={(value) => form.choose(SENDER_IDS.find((id) => id === value) ?? "own")}
          helpText={t(`sending.about.${form.chosen}`)}
        />
        {sender?.website && (
          <Text as="p">
            <Link url={sender.website} target="_blank">
              {t("sending.openWebsite", { name: sender.name })}
            </Link>
          </Text>
        )}
        {sender && form.isSaved && (
          <ServiceCheck name={sender.name} account={view.account} check={form.check} />
        )}
        {sender && (
          <FormLayout>
            {sender.fields.map((field) => (
              <ServiceField
                key={`${sender.id}-${field.name}`}
                senderId={sender.id}
                field={field}
                kept={form.isSaved && field.isSecret ? (view.account.shown[field.name] ?? null) : null}
                value={form.valueOf(field.name)}
                onChange={form.enter(field.name)}
                problem={form.problemOf(field.name)}
              />
            ))}
            <TextField
              label={t("sending.serviceFrom")}
              helpText={
                sender.id === "smtp"
                  ? t("sending.smtpFromHelp")
                  : t("sending.serviceFromHelp", { name: sender.name })
              }
              type="email"
              autoComplete="email"
              value={form.address}
              onChange={form.enterAddress}
              error={form.addressProblem !== null && t(`sending.fromProblem.${form.addressProblem}`)}
            />
          </FormLayout>
        )}
        {sender && form.isSaved && view.account.hookUrl && (
          <HookAddress name={sender.name} senderId={sender.id} url={view.account.hookUrl} />
        )}
        {!sender && isConnected && (
          <Banner tone="warning">{t("sending.dropText", { name: SENDERS[asService(view)].name })}</Banner>
        )}
        {(sender || isConnected) && (
          <ButtonGroup>
            <Button
              submit
              variant="primary"
              loading={form.underWay === "connect" || form.underWay === "disconnect"}
            >
              {sender ? t("sending.saveAndTest") : t("sending.useOwn")}
            </Button>
            {sender && form.isSaved && (
              <Button onClick={form.test} loading={form.underWay === "test"}>
                {t("sending.test")}
              </Button>
            )}
          </ButtonGroup>
        )}
      </BlockStack>
    </Form>
  );
}

const asService = ({ senderId }: SendingView) => (senderId === "own" ? "smtp" : senderId);
