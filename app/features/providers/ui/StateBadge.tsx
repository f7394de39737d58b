import { Badge } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { AccountState } from "../provider-view.ts";

const TONES = {
  unchecked: "info",
  works: "success",
  no_access: "critical",
  resting: "warning",
  paused: "attention",
} as const;

/** How a source does. */
export function StateBadge({ state }: { state: AccountState }) {
  const t = useTexts();
  return <Badge tone={TONES[state]}>{t(`source.state.${state}`)}</Badge>;
}
