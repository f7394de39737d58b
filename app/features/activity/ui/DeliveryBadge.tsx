import { Badge } from "@shopify/polaris";
import { DELIVERY_STATES } from "../activity.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";

const TONES = { waiting: "info", done: "success", failed: "critical", malformed: "warning" } as const;

/** How a webhook fared; a state that this version does not know is shown by its own name. */
export function DeliveryBadge({ state }: { state: string }) {
  const t = useTexts();
  const known = DELIVERY_STATES.find((one) => one === state);
  return known ? <Badge tone={TONES[known]}>{t(`activity.${known}`)}</Badge> : <Badge>{state}</Badge>;
}
