import { Icon } from "@shopify/polaris";
import {
  CartIcon,
  ClockIcon,
  DeliveryIcon,
  HomeIcon,
  MinusIcon,
  PackageIcon,
  StoreIcon,
  ArrowRightIcon,
} from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { DayEvent } from "../delivery-dates-view.ts";

const ICONS = {
  ordered: CartIcon,
  waiting: ClockIcon,
  handling: PackageIcon,
  handover: DeliveryIcon,
  transit: ArrowRightIcon,
  arrival: HomeIcon,
  pickup: StoreIcon,
  closed: MinusIcon,
} satisfies Record<DayEvent | "closed", typeof CartIcon>;

/** The sign for what happens on a day; its words are there for those who do not see it. */
export function DayMark({ event }: { event: DayEvent | "closed" }) {
  const t = useTexts();
  return <Icon source={ICONS[event]} accessibilityLabel={t(`calendar.${event}`)} />;
}
