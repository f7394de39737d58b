import { SaveBar } from "@shopify/app-bridge-react";
import { BlockStack, Banner, FormLayout, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import {
  FROM_FIELDS,
  OWN_RATE_MAX,
  SERVICE_RATE_MAX,
  type FromField,
  type FromForm,
  type FromProblems,
} from "../from-form.ts";
import type { SendingView } from "../sending-view.ts";
import { useIntent } from "#app/ui/use-intent.ts";

type Answer = { kind: "saved" } | { kind: "invalid"; fromProblems: FromProblems };

/** The addresses that mails come from, one for each class, and how many may go out a second. */
export function AddressesCard({ view }: { view: SendingView }) {
  const t = useTexts();
  const form = useAddressForm(view.from);
  const { senderId, domain, used, appAddress } = view;
  const rateMax = senderId === "own" ? OWN_RATE_MAX : SERVICE_RATE_MAX;
  const errorOf = (field: FromField) => {
    const problem = form.problems[field];
    if (problem === undefined) return false;
    if (problem === "other_domain")
      return t("sending.fromProblem.other_domain", { domain: domain?.domain ?? "" });
    if (problem === "no_rate") return t("sending.fromProblem.no_rate", { max: rateMax });
    return t(`sending.fromProblem.${problem}`);
  };
  const isLocked = senderId === "own" && domain === null;
  return (
    <BlockStack gap="400">
      <SaveBar id="sending-save-bar" open={form.isChanged}>
        {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
        <button variant="primary" onClick={form.save} {...(form.isSaving ? { loading: "" } : {})}>
          {t("settings.save")}
        </button>
        <button onClick={form.discard}>{t("settings.discard")}</button>
      </SaveBar>
      {isLocked && <Banner tone="info">{t("sending.addressesLocked", { address: appAddress })}</Banner>}
      <FormLayout>
        <TextField
          label={t("sending.fromTransactional")}
          helpText={t("sending.used", { address: used.transactional })}
          type="email"
          autoComplete="off"
          disabled={isLocked}
          value={form.fields.fromTransactional}
          onChange={form.change("fromTransactional")}
          error={errorOf("fromTransactional")}
        />
        <TextField
          label={t("sending.fromMarketing")}
          helpText={t("sending.used", { address: used.marketing })}
          type="email"
          autoComplete="off"
          disabled={isLocked}
          value={form.fields.fromMarketing}
          onChange={form.change("fromMarketing")}
          error={errorOf("fromMarketing")}
        />
        <TextField
          label={t("sending.rate")}
          helpText={t("sending.rateHelp", { max: rateMax })}
          type="number"
          min={1}
          max={rateMax}
          autoComplete="off"
          suffix={t("sending.perSecond")}
          value={form.fields.ratePerSecond}
          onChange={form.change("ratePerSecond")}
          error={errorOf("ratePerSecond")}
        />
      </FormLayout>
      <Text as="p" tone="subdued" variant="bodySm">
        {t("sending.nameHelp")}
      </Text>
    </BlockStack>
  );
}

function useAddressForm(saved: FromForm) {
  const t = useTexts();
  const [fields, setFields] = useState(saved);
  const [mended, setMended] = useState<readonly FromField[]>([]);
  const { answer, send, underWay } = useIntent<Answer>((told) =>
    told.kind === "saved" ? t("settings.saved") : null,
  );
  // What the server has tidied up, or suggested with a domain, is shown.
  useChangeOf(JSON.stringify(saved), () => setFields(saved));
  useChangeOf(answer, () => setMended([]));
  const faulty = answer?.kind === "invalid" ? answer.fromProblems : {};
  const problems: FromProblems = Object.fromEntries(
    FROM_FIELDS.flatMap((field) =>
      faulty[field] !== undefined && !mended.includes(field) ? [[field, faulty[field]]] : [],
    ),
  );
  return {
    fields,
    problems,
    change: (field: FromField) => (text: string) => {
      setFields((before) => ({ ...before, [field]: text }));
      setMended((before) => [...before, field]);
    },
    isChanged: FROM_FIELDS.some((field) => fields[field] !== saved[field]),
    isSaving: underWay !== null,
    save: () => send({ intent: "from", ...fields }),
    discard: () => {
      setFields(saved);
      setMended(FROM_FIELDS);
    },
  };
}
