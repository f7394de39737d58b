import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useIntent } from "#app/ui/use-intent.ts";
import { toLinkFields, type LinkFields, type LinksAnswer, type LinkSettings } from "../link-settings.ts";

/** State of the form: what is chosen, what differs from what is saved, and whether the server refused it. */
export function useLinkFields(saved: LinkSettings) {
  const t = useTexts();
  const { answer, send, underWay } = useIntent<LinksAnswer>(({ kind }) =>
    kind === "saved" ? t("pageLinks.saved") : null,
  );
  const savedFields = toLinkFields(saved);
  const [fields, setFields] = useState(savedFields);
  const [isMended, setMended] = useState(false);
  useChangeOf(JSON.stringify(savedFields), () => setFields(savedFields));
  useChangeOf(answer, () => setMended(false));
  const isSameDays = fields.days === savedFields.days || !fields.expires;
  return {
    fields,
    change: (change: Partial<LinkFields>) => {
      setFields((before) => ({ ...before, ...change }));
      if (change.days !== undefined || change.expires !== undefined) setMended(true);
    },
    hasFault: answer?.kind === "invalid" && !isMended,
    isSaving: underWay !== null,
    isChanged:
      fields.expires !== savedFields.expires ||
      fields.lookUpByNumber !== savedFields.lookUpByNumber ||
      !isSameDays,
    save: () =>
      send({
        intent: "save",
        days: fields.days,
        expires: fields.expires ? "1" : "0",
        lookUpByNumber: fields.lookUpByNumber ? "1" : "0",
      }),
    discard: () => {
      setFields(savedFields);
      setMended(true);
    },
  };
}
