import { Box, BlockStack, Button, ButtonGroup, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { MoveButtons } from "#app/ui/RowButtons.tsx";
import type { Instant } from "#app/lib/time.ts";
import type { AccountView } from "../provider-view.ts";
import { AccountFigures } from "./AccountFigures.tsx";
import { AccountTrouble } from "./AccountTrouble.tsx";
import { Heard } from "./Heard.tsx";
import { StateBadge } from "./StateBadge.tsx";

type Props = {
  account: AccountView;
  now: Instant;
  /** Where there is an order; null at an end of it. */
  moveUp?: (() => void) | null;
  moveDown?: (() => void) | null;
};

/** A connected source in short: whether it works, how fresh it is, how much it does. */
export function AccountRow({ account, now, moveUp, moveDown }: Props) {
  const t = useTexts();
  const { providerId, name, state } = account;
  return (
    <Box padding="400">
      <BlockStack gap="200">
        <InlineStack gap="200" align="space-between" blockAlign="center">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h3" variant="bodyMd" fontWeight="medium">
              {name}
            </Text>
            <StateBadge state={state} />
          </InlineStack>
          <ButtonGroup noWrap>
            <MoveButtons name={name} moveUp={moveUp} moveDown={moveDown} />
            <Button
              url={`/app/tracking/sources/${providerId}`}
              accessibilityLabel={t(state === "no_access" ? "source.enterKeyOf" : "source.manageOf", {
                name,
              })}
            >
              {t(state === "no_access" ? "source.enterKey" : "source.manage")}
            </Button>
          </ButtonGroup>
        </InlineStack>
        <AccountTrouble account={account} />
        <AccountFigures account={account} />
        <Heard at={account.lastHeardAt} now={now} />
      </BlockStack>
    </Box>
  );
}
