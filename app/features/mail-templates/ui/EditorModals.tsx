import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { EditorView, PreviewSubject } from "../editor-view.ts";
import { ConfirmModal } from "#app/ui/editor/ConfirmModal.tsx";
import { CopyModal } from "./CopyModal.tsx";
import { TestMailModal } from "./TestMailModal.tsx";
import type { useLeaveGuard } from "#app/ui/editor/use-leave-guard.ts";
import type { TemplateDeed, useTemplate } from "./use-template.ts";
import { VersionsModal } from "#app/ui/editor/VersionsModal.tsx";

/** What the reader is being asked, or shown, over the page. */
export type Asking =
  { what: "test" | "versions" | "copy" | "discard" | "reset" } | { what: "roll_back"; version: number };

type Props = {
  asking: Asking | null;
  view: EditorView;
  model: ReturnType<typeof useTemplate>;
  subject: PreviewSubject;
  guard: ReturnType<typeof useLeaveGuard>;
  perform: (deed: TemplateDeed, said: string) => Promise<void>;
  onAsk: (asking: Asking | null) => void;
  onLook: (version: number) => void;
};

export function EditorModals({ asking, view, model, subject, guard, perform, onAsk, onLook }: Props) {
  const t = useTexts();
  const [isWorking, setIsWorking] = useState(false);
  const close = () => onAsk(null);
  const run = async (deed: TemplateDeed, said: string) => {
    setIsWorking(true);
    await perform(deed, said);
    setIsWorking(false);
  };
  if (guard.isAsking)
    return (
      <ConfirmModal
        title={t("editor.leaveTitle")}
        text={t("editor.leaveText")}
        action={t("editor.leave")}
        cancel={t("editor.stay")}
        isDestructive
        onConfirm={guard.leave}
        onClose={guard.stay}
      />
    );
  switch (asking?.what) {
    case undefined:
      return null;
    case "test":
      return <TestMailModal view={view} document={model.editor.document} subject={subject} onClose={close} />;
    case "versions":
      return (
        <VersionsModal
          versions={view.versions}
          words={{ none: t("editor.noVersions"), inUse: t("editor.isSent") }}
          publishedVersion={model.view.publishedVersion}
          onLook={onLook}
          onRollBack={(version) => onAsk({ what: "roll_back", version })}
          onClose={close}
        />
      );
    case "copy":
      return <CopyModal view={view} document={model.editor.document} path={model.path} onClose={close} />;
    case "discard":
      return (
        <ConfirmModal
          title={t("editor.discardTitle")}
          text={t("editor.discardText")}
          action={t("editor.discard")}
          isDestructive
          isWorking={isWorking}
          onConfirm={() => void run({ intent: "discard" }, t("editor.discarded"))}
          onClose={close}
        />
      );
    case "reset":
      return (
        <ConfirmModal
          title={t("editor.resetTitle")}
          text={t("editor.resetText")}
          action={t("editor.resetDo")}
          isDestructive
          isWorking={isWorking}
          onConfirm={() => void run({ intent: "reset" }, t("editor.wasReset"))}
          onClose={close}
        />
      );
    case "roll_back": {
      const { version } = asking;
      return (
        <ConfirmModal
          title={t("editor.rollBackTo", { version })}
          text={t("editor.rollBackText", { version })}
          action={t("editor.rollBack")}
          isWorking={isWorking}
          onConfirm={() => void run({ intent: "roll_back", version }, t("editor.rolledBack", { version }))}
          onClose={close}
        />
      );
    }
  }
}
