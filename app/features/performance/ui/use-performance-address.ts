import { useNavigate } from "@remix-run/react";
import type { Basis, PerformanceView } from "../performance-view.ts";
import { toPeriodParams, type Period } from "../period.ts";

/** The page's address for a period and a basis: it can be shared and reloaded. */
const performancePath = (period: Period, basis: Basis): string =>
  `/app/performance?${new URLSearchParams([...toPeriodParams(period), ["basis", basis]])}`;

/** Goes to another period or basis; what is not named stays as it is. */
export function usePerformanceAddress({ period, basis }: Pick<PerformanceView, "period" | "basis">) {
  const navigate = useNavigate();
  return (change: { period?: Period; basis?: Basis }) =>
    navigate(performancePath(change.period ?? period, change.basis ?? basis), { preventScrollReset: true });
}
