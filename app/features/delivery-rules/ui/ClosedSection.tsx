import { useRulesForm } from "./RulesForm.tsx";
import { OriginClosed } from "./OriginClosed.tsx";

/** Closed days of the main place. */
export function ClosedSection() {
  const { draft, change } = useRulesForm();
  const { origin } = draft;
  return (
    <OriginClosed
      path="origin"
      origin={origin}
      onChange={(part) => change({ origin: { ...origin, ...part } })}
    />
  );
}
