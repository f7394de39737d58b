import { Button, ButtonGroup } from "@shopify/polaris";
import type { ShopifyNotice } from "#app/features/messages/moments.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useSaveSettings } from "./use-save-settings.ts";

type Props = { notice: ShopifyNotice; answer: "on" | "off" | null };

/** What the merchant says of one of Shopify's notices; our own message of the same news follows. */
export function NoticeAnswer({ notice, answer }: Props) {
  const t = useTexts();
  const { save, isSaving } = useSaveSettings();
  const name = t(`notice.${notice}`);
  return (
    <ButtonGroup variant="segmented">
      {(["off", "on"] as const).map((said) => (
        <Button
          key={said}
          pressed={answer === said}
          disabled={isSaving}
          accessibilityLabel={t(`notices.${said}Of`, { name })}
          onClick={() => save({ shopifyNotices: { [notice]: said } })}
        >
          {t(`notices.${said}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
