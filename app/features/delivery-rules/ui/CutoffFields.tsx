import { BlockStack, Button, Checkbox, InlineError, InlineStack } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { formatWeekday } from "#app/ui/format-day.ts";
import { readClock } from "../rules-draft.ts";
import { faultId, fieldId, useRulesForm } from "./RulesForm.tsx";
import styles from "./tables.module.css";

type Props = { path: string; cutoffs: (string | null)[]; onChange: (cutoffs: (string | null)[]) => void };

const USUAL_CUTOFF = "12:00";

/** The seven days: on which there is work, and until when an order counts for the same day. */
export function CutoffFields({ path, cutoffs, onChange }: Props) {
  const { t } = useReader();
  const { problemAt } = useRulesForm();
  const set = (index: number, cutoff: string | null) => onChange(cutoffs.with(index, cutoff));
  const latest = cutoffs.find((cutoff) => cutoff !== null && cutoff !== "") ?? USUAL_CUTOFF;
  const works = cutoffs.filter((cutoff) => cutoff !== null);
  // With a day of work, what is wrong is one day's time and stands beside it.
  const problem = works.length === 0 ? problemAt(path) : undefined;
  return (
    <BlockStack gap="200">
      <fieldset
        className={styles["week"]}
        id={fieldId(path)}
        tabIndex={-1}
        aria-describedby={problem ? faultId(fieldId(path)) : undefined}
      >
        <legend className={styles["legend"]}>{t("rules.cutoffs")}</legend>
        {cutoffs.map((cutoff, index) => (
          <CutoffRow
            // The week has seven days, always in this order.
            key={String(index)}
            path={`${path}.${index}`}
            weekday={index + 1}
            cutoff={cutoff}
            onChange={(next) => set(index, next)}
            startWith={latest}
          />
        ))}
      </fieldset>
      {problem && <InlineError fieldID={fieldId(path)} message={problem} />}
      {works.length > 1 && new Set(works).size > 1 && (
        <InlineStack>
          <Button
            variant="plain"
            onClick={() => onChange(cutoffs.map((cutoff) => (cutoff !== null && latest) || null))}
          >
            {t("rules.sameCutoff", { time: latest })}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  );
}

type RowProps = {
  path: string;
  weekday: number;
  cutoff: string | null;
  onChange: (cutoff: string | null) => void;
  startWith: string;
};

function CutoffRow({ path, weekday, cutoff, onChange, startWith }: RowProps) {
  const { t, locale } = useReader();
  const { problemAt } = useRulesForm();
  const problem = problemAt(path);
  const day = formatWeekday(weekday, locale, "long");
  const id = fieldId(path);
  return (
    <div className={styles["weekRow"]}>
      <Checkbox
        label={day}
        checked={cutoff !== null}
        onChange={(works) => onChange(works ? startWith : null)}
      />
      {cutoff === null ? (
        <span className={styles["closed"]}>{t("rules.noWork")}</span>
      ) : (
        <span className={styles["clockCell"]}>
          <label className={styles["clockLabel"]} htmlFor={id}>
            {t("rules.until")}
          </label>
          {/* Free text: a browser's own time field cannot hold what is not yet a time. */}
          <input
            id={id}
            className={styles["clock"]}
            inputMode="numeric"
            autoComplete="off"
            placeholder="14:00"
            maxLength={8}
            aria-label={t("rules.cutoffOf", { day })}
            aria-invalid={problem !== undefined}
            aria-describedby={problem ? faultId(id) : undefined}
            value={cutoff}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={(event) => onChange(readClock(event.currentTarget.value))}
          />
        </span>
      )}
      {problem && (
        <span className={styles["rowFault"]}>
          <InlineError fieldID={id} message={problem} />
        </span>
      )}
    </div>
  );
}
