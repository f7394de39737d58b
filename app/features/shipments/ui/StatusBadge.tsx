import { Badge, InlineStack } from "@shopify/polaris";
import type { ShipmentFlag, ShipmentStatus } from "../shipment.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";

const TONES = {
  unknown: undefined,
  pre_transit: undefined,
  in_transit: "info",
  out_for_delivery: "info",
  available_for_pickup: "attention",
  attempted: "warning",
  delivered: "success",
  exception: "critical",
  returning: "warning",
  returned: undefined,
  cancelled: undefined,
  expired: undefined,
} as const satisfies Record<
  ShipmentStatus,
  "info" | "attention" | "warning" | "success" | "critical" | undefined
>;

/** Where a parcel is, with what is true beside it. */
export function StatusBadge({ status, flags = [] }: { status: ShipmentStatus; flags?: ShipmentFlag[] }) {
  const t = useTexts();
  const tone = TONES[status];
  return (
    <InlineStack gap="100" as="span">
      <Badge {...(tone ? { tone } : {})}>{t(`status.${status}`)}</Badge>
      {flags.map((flag) => (
        <Badge key={flag} tone={flag === "action_required" ? "critical" : "attention"}>
          {t(`flag.${flag}`)}
        </Badge>
      ))}
    </InlineStack>
  );
}
