import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
import { WRITE_BACK_SCOPE } from "../plan-write-back.ts";
import type { SaveWriteBackAnswer, WriteBackView } from "../write-back-form.ts";

/** What is chosen about writing back, and how it is saved: with the merchant's consent, asked for where it is missing. */
export function useWriteBack(view: WriteBackView) {
  const t = useTexts();
  const shopify = useAppBridge();
  const fetcher = useFetcher<SaveWriteBackAnswer>();
  const isOn = view.since !== null;
  const [on, setOn] = useState(isOn);
  const [statuses, setStatuses] = useState<string[]>([...view.statuses]);
  const [isDeclined, setDeclined] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const saved = JSON.stringify([isOn, view.statuses]);
  useChangeOf(saved, () => {
    setOn(isOn);
    setStatuses([...view.statuses]);
  });
  useChangeOf(fetcher.data, () => setDeclined(fetcher.data?.kind === "not_granted"));
  useSavedToast(fetcher.data, t("back.saved"));

  const submit = () => {
    const form = new FormData();
    form.set("intent", "write-back");
    form.set("on", String(on));
    for (const status of statuses) form.append("status", status);
    fetcher.submit(form, { method: "post", action: "/app/tracking?index" });
  };
  const save = async () => {
    setDeclined(false);
    if (!on || view.isGranted) return submit();
    setAsking(true);
    const { result } = await shopify.scopes.request([WRITE_BACK_SCOPE]);
    setAsking(false);
    if (result === "granted-all") submit();
    else setDeclined(true);
  };
  const inOrder = view.statuses.filter((status) => statuses.includes(status));
  const isSame = inOrder.length === view.statuses.length && statuses.length === inOrder.length;
  return {
    on,
    setOn,
    statuses,
    setStatuses,
    isDeclined,
    isChanged: on !== isOn || (on && !isSame),
    isSaving: isAsking || fetcher.state !== "idle",
    save: () => void save(),
  };
}
