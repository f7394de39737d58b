import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { SaveThresholdsAnswer, ThresholdsView } from "../attention-view.ts";
import { toFields, type ThresholdFields } from "../thresholds-form.ts";
import type { TimedKind } from "../trouble-rules.ts";
import type { TroubleKind } from "../trouble.ts";

/** State of the form: what is typed, what differs from what is saved, and what the server refused. */
export function useThresholds({ rules, version }: ThresholdsView) {
  const t = useTexts();
  const shopify = useAppBridge();
  const fetcher = useFetcher<SaveThresholdsAnswer>();
  const saved = toFields(rules);
  const [fields, setFields] = useState<ThresholdFields>(saved);
  const [wrong, setWrong] = useState<TimedKind[]>([]);
  const answer = fetcher.data;
  useChangeOf(JSON.stringify(saved), () => setFields(saved));
  useChangeOf(answer, () => setWrong(answer?.kind === "invalid" ? answer.wrong : []));
  useEffect(() => {
    if (answer?.kind === "saved") shopify.toast.show(t("warn.saved"));
    if (answer?.kind === "conflict") shopify.toast.show(t("warn.conflict"), { isError: true });
  }, [answer, shopify, t]);
  return {
    fields,
    wrong,
    isChanged: JSON.stringify(fields) !== JSON.stringify(saved),
    isSaving: fetcher.state !== "idle",
    turn: (kind: TroubleKind, isOn: boolean) =>
      setFields((before) => {
        const off = before.off.filter((one) => one !== kind);
        return { ...before, off: isOn ? off : [...off, kind].sort() };
      }),
    change: (kind: TimedKind, change: Partial<ThresholdFields["after"][TimedKind]>) => {
      setWrong((before) => before.filter((one) => one !== kind));
      setFields((before) => ({
        ...before,
        after: { ...before.after, [kind]: { ...before.after[kind], ...change } },
      }));
    },
    save: () =>
      fetcher.submit(
        { fields: JSON.stringify(fields), version: String(version) },
        { method: "post", action: "/app/attention/settings" },
      ),
    discard: () => {
      setFields(saved);
      setWrong([]);
    },
  };
}
