import { BlockStack, List, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ConfirmModal } from "#app/ui/editor/ConfirmModal.tsx";
import type { useLeaveGuard } from "#app/ui/editor/use-leave-guard.ts";
import { VersionsModal } from "#app/ui/editor/VersionsModal.tsx";
import type { PageEditorView } from "../editor-view.ts";
import type { DesignProblem } from "../page-design.ts";
import { useProblemText } from "./forms/field-problems.ts";
import { RenameModal } from "./RenameModal.tsx";
import { StartOverModal } from "./StartOverModal.tsx";
import type { PageDeed, PageModel } from "./use-page.ts";

/** What the reader is being asked, or shown, over the page. */
export type Asking =
  | { what: "versions" | "discard" | "rename" | "start_over" }
  | { what: "roll_back"; version: number }
  | { what: "publish"; warnings: readonly DesignProblem[] };

type Props = {
  asking: Asking | null;
  view: PageEditorView;
  model: PageModel;
  guard: ReturnType<typeof useLeaveGuard>;
  perform: (deed: PageDeed, said: string) => Promise<void>;
  onAsk: (asking: Asking | null) => void;
  onLook: (version: number) => void;
};

export function PageModals({ asking, view, model, guard, perform, onAsk, onLook }: Props) {
  const t = useTexts();
  const [isWorking, setIsWorking] = useState(false);
  const close = () => onAsk(null);
  const run = async (deed: PageDeed, said: string) => {
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
    case "versions":
      return (
        <VersionsModal
          versions={view.versions}
          publishedVersion={model.view.publishedVersion}
          words={{ none: t("pageEditor.noVersions"), inUse: t("pageEditor.isShown") }}
          onLook={onLook}
          onRollBack={(version) => onAsk({ what: "roll_back", version })}
          onClose={close}
        />
      );
    case "rename":
      return <RenameModal name={view.name} path={model.path} onClose={close} />;
    case "start_over":
      return (
        <StartOverModal
          path={model.path}
          mainLanguage={model.editor.document.mainLanguage}
          onReady={(document) => model.dispatch({ type: "replace", document })}
          onClose={close}
        />
      );
    case "publish":
      return (
        <PublishModal
          warnings={asking.warnings}
          isWorking={isWorking}
          onPublish={() => void run({ intent: "publish" }, t("pageEditor.published"))}
          onClose={close}
        />
      );
    case "discard":
      return (
        <ConfirmModal
          title={t("editor.discardTitle")}
          text={t("pageEditor.discardText")}
          action={t("editor.discard")}
          isDestructive
          isWorking={isWorking}
          onConfirm={() => void run({ intent: "discard" }, t("editor.discarded"))}
          onClose={close}
        />
      );
    case "roll_back": {
      const { version } = asking;
      return (
        <ConfirmModal
          title={t("editor.rollBackTo", { version })}
          text={t("pageEditor.rollBackText", { version })}
          action={t("editor.rollBack")}
          isWorking={isWorking}
          onConfirm={() =>
            void run({ intent: "roll_back", version }, t("pageEditor.rolledBack", { version }))
          }
          onClose={close}
        />
      );
    }
  }
}

type PublishProps = {
  warnings: readonly DesignProblem[];
  isWorking: boolean;
  onPublish: () => void;
  onClose: () => void;
};

/** Asks once more where there is something that the author may want to mend first. */
function PublishModal({ warnings, isWorking, onPublish, onClose }: PublishProps) {
  const t = useTexts();
  const say = useProblemText();
  return (
    <Modal
      open
      onClose={onClose}
      title={t("pageEditor.publishTitle", { count: warnings.length })}
      primaryAction={{ content: t("pageEditor.publishAnyway"), loading: isWorking, onAction: onPublish }}
      secondaryActions={[{ content: t("pageEditor.goBack"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="p">{t("pageEditor.publishText")}</Text>
          <List>
            {[...new Set(warnings.map((problem) => say(problem)))].map((text) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
