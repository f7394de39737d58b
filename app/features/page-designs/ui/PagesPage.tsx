import { TitleBar } from "@shopify/app-bridge-react";
import { Page } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageLine, PagesView } from "../pages-view.ts";
import type { ReadyName } from "../ready/ready-designs.ts";
import { AudienceModal } from "./list/AudienceModal.tsx";
import { AwayModal } from "./list/AwayModal.tsx";
import { CreateModal } from "./list/CreateModal.tsx";
import { FirstDay } from "./list/FirstDay.tsx";
import { NameModal } from "./list/NameModal.tsx";
import { PageList } from "./list/PageList.tsx";
import type { PageTask } from "./list/PageRow.tsx";
import { PreviewModal } from "./list/PreviewModal.tsx";
import { PagesTabs } from "./PagesTabs.tsx";

type Asking =
  | { what: PageTask; line: PageLine }
  | { what: "create"; ready: ReadyName }
  | { what: "look"; ready: ReadyName };

/** The shop's tracking pages: which there are, who sees which, and a first one on the first day. */
export function PagesPage({ view }: { view: PagesView }) {
  const t = useTexts();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isFirstDay = view.lines.length === 0;
  const create = (ready: ReadyName) => setAsking({ what: "create", ready });
  return (
    <Page
      title={t("app.pages")}
      {...(isFirstDay
        ? {}
        : { primaryAction: { content: t("pages.create"), onAction: () => create("calm") } })}
    >
      <TitleBar title={t("app.pages")} />
      <PagesTabs tab="pages">
        {isFirstDay ? (
          <FirstDay onUse={create} onLook={(ready) => setAsking({ what: "look", ready })} />
        ) : (
          <PageList view={view} onAsk={(what, line) => setAsking({ what, line })} />
        )}
      </PagesTabs>
      <Modals asking={asking} view={view} onAsk={setAsking} />
    </Page>
  );
}

type ModalsProps = { asking: Asking | null; view: PagesView; onAsk: (asking: Asking | null) => void };

function Modals({ asking, view, onAsk }: ModalsProps) {
  const close = () => onAsk(null);
  switch (asking?.what) {
    case undefined:
      return null;
    case "create":
      return <CreateModal ready={asking.ready} mainLanguage={view.mainLanguage} onClose={close} />;
    case "look":
      return (
        <PreviewModal
          ready={asking.ready}
          onUse={() => onAsk({ what: "create", ready: asking.ready })}
          onClose={close}
        />
      );
    case "audience":
      return <AudienceModal line={asking.line} onClose={close} />;
    case "rename":
    case "copy":
      return <NameModal line={asking.line} intent={asking.what} onClose={close} />;
    case "hide":
    case "delete":
      return <AwayModal line={asking.line} intent={asking.what} onClose={close} />;
  }
}
