import { InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { TransitDraft } from "../rules-draft.ts";
import { setCell } from "../transit-table.ts";
import { fieldId, useRulesForm } from "./RulesForm.tsx";
import { TransitCell } from "./TransitCell.tsx";
import styles from "./tables.module.css";

/** Days on the way as a table of destinations and methods; an empty cell shows in grey what holds there. */
export function TransitSection() {
  const t = useTexts();
  const { draft, change } = useRulesForm();
  const methods = [
    ...draft.methods.filter(({ kind }) => kind === "carrier"),
    { id: null, name: draft.methods.length === 0 ? t("rules.everyMethod") : t("rules.otherMethods") },
  ];
  const zones = [
    ...draft.zones,
    { id: null, name: draft.zones.length === 0 ? t("rules.everywhere") : t("rules.elsewhere") },
  ];
  const set = (methodId: string | null, zoneId: string | null, part: Partial<TransitDraft>) =>
    change({ transit: setCell(draft.transit, { methodId, zoneId }, part) });
  return (
    <>
      <Text as="p" tone="subdued">
        {t("rules.transitHelp")}
      </Text>
      {/* A wide table scrolls by itself, under its first column. */}
      <section
        className={styles["scroller"]}
        aria-label={t("rules.transit")}
        id={fieldId("transit")}
        tabIndex={-1}
      >
        <table className={styles["matrix"]}>
          <thead>
            <tr>
              <th scope="col">{t("rules.destination")}</th>
              {methods.map(({ id, name }) => (
                <th scope="col" key={id ?? ""}>
                  {name || t("rules.newMethod")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zones.map((zone) => (
              <tr key={zone.id ?? ""}>
                <th scope="row">{zone.name || t("rules.newZone")}</th>
                {methods.map((method) => (
                  <td key={method.id ?? ""}>
                    <TransitCell
                      method={method}
                      zone={zone}
                      onChange={(part) => set(method.id, zone.id, part)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <InlineStack gap="200">
        <Text as="p" tone="subdued">
          {t("rules.transitCount")}
        </Text>
      </InlineStack>
    </>
  );
}
