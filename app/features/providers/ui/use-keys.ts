import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
import type { CredentialField } from "../provider.ts";
import type { ConnectResult, FieldProblems, TestResult } from "../provider-view.ts";

type Name = CredentialField["name"];
type Answer = ConnectResult | { kind: "tested"; check: TestResult };

/** What is typed into the keys of a source, and what came of saving or trying them. Nothing typed is lost to a refusal. */
export function useKeys() {
  const t = useTexts();
  const fetcher = useFetcher<Answer>();
  const [entered, setEntered] = useState<Partial<Record<Name, string>>>({});
  const [problems, setProblems] = useState<FieldProblems>({});
  const answer = fetcher.data;
  useChangeOf(answer, () => {
    setProblems(answer?.kind === "invalid" ? answer.problems : {});
    // Keys that work are not needed on the screen any more; others can be mended where they stand.
    if (answer?.kind === "saved" && answer.check.kind === "works") setEntered({});
  });
  useSavedToast(answer, t("source.saved"));
  const send = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post" });
  const intent = fetcher.formData?.get("intent");
  return {
    entered,
    enter: (name: Name) => (text: string) => {
      setEntered((before) => ({ ...before, [name]: text }));
      setProblems((before) => {
        const { [name]: _mended, ...others } = before;
        return others;
      });
    },
    problems,
    check: answer && answer.kind !== "invalid" && fetcher.state === "idle" ? answer.check : null,
    underWay: intent === "connect" || intent === "test" ? intent : null,
    save: () => send({ intent: "connect", ...entered }),
    test: () => send({ intent: "test" }),
  };
}
