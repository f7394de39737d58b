import { InlineError } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { TransitDraft } from "../rules-draft.ts";
import { cellIndex, inheritedCell } from "../transit-table.ts";
import { faultId, fieldId, useRulesForm } from "./RulesForm.tsx";
import styles from "./tables.module.css";

type Named = { id: string | null; name: string };
type Props = { method: Named; zone: Named; onChange: (part: Partial<TransitDraft>) => void };

/** One cell: the days as text, and which days count. */
export function TransitCell({ method, zone, onChange }: Props) {
  const t = useTexts();
  const { draft, facts, problemAt } = useRulesForm();
  const place = { methodId: method.id, zoneId: zone.id };
  const index = cellIndex(draft.transit, place);
  const own = draft.transit[index];
  const inherited = inheritedCell(draft, place, facts.shop);
  const path = index < 0 ? null : `transit.${index}`;
  const problem = path === null ? undefined : problemAt(path);
  const id = path === null ? undefined : fieldId(path);
  const label = t("rules.transitCell", { method: method.name, zone: zone.name });
  const count = own?.count ?? inherited.count;
  return (
    <div className={styles["cell"]}>
      <input
        id={id}
        className={styles["days"]}
        autoComplete="off"
        maxLength={12}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && id ? faultId(id) : undefined}
        placeholder={inherited.days ?? t("rules.usual")}
        value={own?.days ?? ""}
        onChange={(event) => onChange({ days: event.currentTarget.value, count })}
      />
      {own ? (
        <select
          className={styles["count"]}
          aria-label={t("rules.countOf", { cell: label })}
          value={own.count}
          onChange={(event) =>
            onChange({ count: event.currentTarget.value === "calendar" ? "calendar" : "business" })
          }
        >
          <option value="business">{t("rules.count.business")}</option>
          <option value="calendar">{t("rules.count.calendar")}</option>
        </select>
      ) : (
        <span className={styles["inherited"]}>{t(`rules.inherited.${inherited.from}`)}</span>
      )}
      {problem && id && <InlineError fieldID={id} message={problem} />}
    </div>
  );
}
