import type { DraftAnswer, DraftView, VersionView } from "#app/lib/draft-view.ts";
import type { DesignProblem, PageDesign } from "./page-design.ts";
import type { PageView } from "./page-view.ts";
import type { PreviewSample } from "./preview-samples.ts";

/** A page's design as it stands there: what is worked on, or what shoppers see when nobody works on it. */
export type DesignView = DraftView<PageDesign>;

export const toDesignView = ({
  design,
  isDraft,
  draftVersion,
  draftAt,
  publishedVersion,
}: PageView): DesignView => ({ document: design, isDraft, draftVersion, draftAt, publishedVersion });

/** What the designer's page shows. */
export type PageEditorView = {
  pageId: string;
  name: string;
  design: DesignView;
  versions: VersionView[];
  /** The page's look-up form, on the shop's own domain. */
  storefrontUrl: string;
};

/** Whose page the preview shows: made-up data by its name, or an order of the shop by its own ("#1001"). */
export type PageSubject = { kind: "sample"; name: PreviewSample } | { kind: "order"; name: string };

export type PagePreviewAnswer =
  | {
      kind: "rendered";
      /** A whole document, which may show pictures and do nothing else. */
      html: string;
      /** The blocks that this shopper would see. */
      shown: string[];
      problems: DesignProblem[];
      /** Of an order of the shop: its page as its shopper sees it now. */
      liveUrl: string | null;
    }
  | { kind: "no_order" }
  | { kind: "no_version" };

export type PageAnswer =
  | DraftAnswer<DesignView, DesignProblem>
  | { kind: "renamed" }
  /** One of our designs, to begin anew from. */
  | { kind: "ready"; document: PageDesign };
