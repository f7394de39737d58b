import { Text } from "@shopify/polaris";
import type { Instant } from "#app/lib/time.ts";
import { Ago } from "#app/ui/Ago.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";

/** How fresh a source's news are. */
export function Heard({ at, now }: { at: Instant | null; now: Instant }) {
  const t = useTexts();
  return (
    <Text as="p" tone="subdued" variant="bodySm">
      {at === null ? (
        t("source.neverHeard")
      ) : (
        <>
          {t("source.heard")}: <Ago at={at} now={now} />
        </>
      )}
    </Text>
  );
}
