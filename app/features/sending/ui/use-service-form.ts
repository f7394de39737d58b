import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { FieldProblems } from "../check-credentials.ts";
import type { FromProblem, FromProblems } from "../from-form.ts";
import { SENDERS, type SenderFieldName } from "../senders.ts";
import type { SendingView } from "../sending-view.ts";
import type { AccountCheck, SenderId } from "../sending.ts";
import { useIntent } from "#app/ui/use-intent.ts";

type Answer =
  | { kind: "invalid"; problems: FieldProblems; fromProblems: FromProblems }
  | { kind: "connected" | "tested"; check: AccountCheck }
  | { kind: "disconnected" };

/** Which service is chosen, what is typed into its fields, and what came of saving or trying it. */
export function useServiceForm(view: SendingView) {
  const t = useTexts();
  const [chosen, setChosen] = useState<SenderId>(view.senderId);
  const [entered, setEntered] = useState<Partial<Record<SenderFieldName, string>>>({});
  const [address, setAddress] = useState(view.from.fromTransactional);
  const [mended, setMended] = useState<readonly string[]>([]);
  const { answer, send, underWay } = useIntent<Answer>((told) => {
    if (told.kind === "connected") return t("sending.serviceSaved");
    return told.kind === "disconnected" ? t("sending.serviceDropped") : null;
  });
  useChangeOf(answer, () => {
    setMended([]);
    // A key that works is not needed on the screen any more; another can be mended where it stands.
    if (answer?.kind === "connected" && answer.check.kind === "works") setEntered({});
  });
  const isSaved = chosen === view.senderId;
  const problems = answer?.kind === "invalid" ? answer.problems : {};
  const addressProblem: FromProblem | null =
    answer?.kind === "invalid" ? (answer.fromProblems.fromTransactional ?? null) : null;

  /** A field as it stands: typed, else as saved, else the first choice. */
  function valueOf(name: SenderFieldName): string {
    const field = chosen === "own" ? undefined : SENDERS[chosen].fields.find((each) => each.name === name);
    const shown = isSaved && field && !field.isSecret ? view.account.shown[name] : undefined;
    return entered[name] ?? shown ?? field?.choices?.[0] ?? (name === "port" ? "587" : "");
  }

  return {
    chosen,
    isSaved,
    choose: (senderId: SenderId) => {
      setChosen(senderId);
      setEntered({});
      setMended(["*"]);
    },
    valueOf,
    enter: (name: SenderFieldName) => (text: string) => {
      setEntered((before) => ({ ...before, [name]: text }));
      setMended((before) => [...before, name]);
    },
    address,
    enterAddress: (text: string) => {
      setAddress(text);
      setMended((before) => [...before, "fromTransactional"]);
    },
    problemOf: (name: SenderFieldName) => (isMended(mended, name) ? null : (problems[name] ?? null)),
    addressProblem: isMended(mended, "fromTransactional") ? null : addressProblem,
    check: answer && "check" in answer && underWay === null && isSaved ? answer.check : null,
    underWay,
    save: () => {
      if (chosen === "own") return send({ intent: "disconnect" });
      const values = SENDERS[chosen].fields.map(({ name }) => [name, valueOf(name)] as const);
      send({
        intent: "connect",
        senderId: chosen,
        fromTransactional: address,
        ...Object.fromEntries(values),
      });
    },
    test: () => send({ intent: "test" }),
  };
}

const isMended = (mended: readonly string[], name: string): boolean =>
  mended.includes("*") || mended.includes(name);
