import { useFetcher } from "@remix-run/react";
import { Button, FormLayout, InlineStack, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
import type { DeflectionFaults } from "../deflection-form.ts";
import type { DeflectionSettings } from "../estimate-deflection.ts";

type Answer = { kind: "saved" } | { kind: "invalid"; faults: DeflectionFaults };

/** What the merchant knows of their own shop, in place of what is published. */
export function AssumptionsForm({ settings }: { settings: DeflectionSettings }) {
  const t = useTexts();
  const fetcher = useFetcher<Answer>();
  const [questionsPer100, setQuestions] = useState(String(settings.questionsPer100 ?? ""));
  const [minutesPerQuestion, setMinutes] = useState(String(settings.minutesPerQuestion));
  useSavedToast(fetcher.data, t("results.saved"));
  const faults: DeflectionFaults = fetcher.data?.kind === "invalid" ? fetcher.data.faults : {};
  const field = { autoComplete: "off", inputMode: "decimal" as const };
  return (
    <fetcher.Form
      method="post"
      action="/app/pages/results"
      onSubmit={(event) => {
        event.preventDefault();
        fetcher.submit(
          { questionsPer100, minutesPerQuestion },
          { method: "post", action: "/app/pages/results" },
        );
      }}
    >
      <FormLayout>
        <FormLayout.Group>
          <TextField
            label={t("results.questions")}
            helpText={t("results.questionsHelp")}
            {...field}
            value={questionsPer100}
            onChange={setQuestions}
            error={faults.questionsPer100 ? t("results.questionsFault") : false}
          />
          <TextField
            label={t("results.minutesEach")}
            {...field}
            value={minutesPerQuestion}
            onChange={setMinutes}
            error={faults.minutesPerQuestion ? t("results.minutesFault") : false}
          />
        </FormLayout.Group>
        <InlineStack>
          <Button submit loading={fetcher.state !== "idle"}>
            {t("results.save")}
          </Button>
        </InlineStack>
      </FormLayout>
    </fetcher.Form>
  );
}
