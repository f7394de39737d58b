import { ChoiceList } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SendingScope } from "../suppression.ts";
import { parseScope, SENDING_SCOPES } from "../suppression-list.ts";

type Props = { title: string; scope: SendingScope; onChange: (scope: SendingScope) => void };

/** Everything, or what a reader may refuse. */
export function ScopeChoice({ title, scope, onChange }: Props) {
  const t = useTexts();
  return (
    <ChoiceList
      title={title}
      choices={SENDING_SCOPES.map((value) => ({ value, label: t(`suppressions.scope.${value}`) }))}
      selected={[scope]}
      onChange={([chosen]) => onChange(parseScope(chosen) ?? scope)}
    />
  );
}
