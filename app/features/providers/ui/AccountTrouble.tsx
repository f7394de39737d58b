import { BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { AccountView } from "../provider-view.ts";

/** What is wrong with a source and what to do; nothing while it works. */
export function AccountTrouble({ account: { name, state, problem, restsUntil } }: { account: AccountView }) {
  const t = useTexts();
  if (state === "works") return null;
  return (
    <BlockStack gap="050">
      {state === "no_access" && <Text as="p">{t("source.refusedText", { name })}</Text>}
      {state === "paused" && <Text as="p">{t("source.pausedText", { name })}</Text>}
      {state === "unchecked" && <Text as="p">{t("source.uncheckedText", { name })}</Text>}
      {state === "resting" && (
        <Text as="p">
          {t("source.restsUntil", { name })} {restsUntil && <Moment at={restsUntil} />}
        </Text>
      )}
      {problem && (
        <Text as="p" breakWord>
          {t("source.theySay", { name, problem })}
        </Text>
      )}
    </BlockStack>
  );
}
