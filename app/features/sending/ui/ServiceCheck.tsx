import { Banner, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SendingView } from "../sending-view.ts";
import type { AccountCheck } from "../sending.ts";

type Props = { name: string; account: SendingView["account"]; check: AccountCheck | null };

/** Whether the service takes mails: what was found just now, else what is remembered. */
export function ServiceCheck({ name, account, check }: Props) {
  const t = useTexts();
  const state = check?.kind ?? account.state;
  if (state === "unchecked") return null;
  if (state === "works") {
    return check ? <Banner tone="success" title={t("sending.check.works", { name })} /> : null;
  }
  if (check?.kind === "later")
    return (
      <Banner tone="warning" title={t("sending.check.later", { name })}>
        <Text as="p" breakWord>
          {t("sending.theySay", { name, problem: check.reason })}
        </Text>
      </Banner>
    );
  const problem = check?.kind === "no_access" ? check.problem : account.problem;
  return (
    <Banner tone="critical" title={t("sending.check.no_access", { name })}>
      <Text as="p" breakWord>
        {t("sending.noAccessText")} {problem !== null && t("sending.theySay", { name, problem })}
      </Text>
    </Banner>
  );
}
