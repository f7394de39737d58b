import { TextField } from "@shopify/polaris";
import { PageSection } from "#app/ui/PageSection.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Fields } from "./SettingsForm.tsx";

type Props = { moment: "review_request" | "survey" } & Fields<
  "moments" | "untoldReasons" | "reviewUrl" | "surveyUrl"
>;

/** The page that a question leads to. Without one, nothing is asked. */
export function AskingLink({ moment, fields, change, wrong }: Props) {
  const t = useTexts();
  const field = moment === "survey" ? "surveyUrl" : "reviewUrl";
  return (
    <PageSection title={t("desk.link")} help={t("desk.linkHelp")}>
      <TextField
        type="url"
        label={t("desk.linkField")}
        placeholder="https://"
        autoComplete="off"
        value={fields[field]}
        error={wrong.includes(field) && t("desk.linkWrong")}
        onChange={(text) => change({ [field]: text.trim() })}
      />
    </PageSection>
  );
}
