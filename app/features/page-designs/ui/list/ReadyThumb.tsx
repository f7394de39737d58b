import { Spinner } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { DeviceFrame } from "#app/ui/editor/DeviceFrame.tsx";
import { useAnswer } from "#app/ui/use-answer.ts";
import type { PagePreviewAnswer } from "../../editor-view.ts";
import type { ReadyName } from "../../ready/ready-designs.ts";
import styles from "./pages.module.css";

/** As wide as a small tablet: the page's own look, and still to be told apart when it is small. */
const WIDTH = 640;

/** One of our designs as shoppers of this shop would see it, in the reader's language; null while it is on its way. */
export function useReadyPreview(ready: ReadyName) {
  const { locale } = useReader();
  const { answer, hasFailed, retry } = useAnswer<PagePreviewAnswer>(
    "/app/pages/ready-preview",
    JSON.stringify({ ready, language: locale }),
    null,
  );
  return { html: answer?.kind === "rendered" ? answer.html : null, hasFailed, retry };
}

/** A picture to look at, nothing to step into. React 18 knows the attribute as no property. */
const INERT = { inert: "" };

/** A small live picture of a design. Its words stand beside it. */
export function ReadyThumb({ ready }: { ready: ReadyName }) {
  const { t, locale } = useReader();
  const { html, hasFailed } = useReadyPreview(ready);
  const name = t(`pages.ready.${ready}`);
  return (
    <div className={styles["thumb"]} {...INERT}>
      {html ? (
        <DeviceFrame
          html={html}
          lang={locale}
          title={t("pages.previewOf", { name })}
          width={WIDTH}
          height={(WIDTH * 5) / 4}
        />
      ) : (
        <div className={styles["waiting"]}>
          {hasFailed ? (
            t("pages.previewFailed")
          ) : (
            <Spinner size="small" accessibilityLabel={t("app.loading")} />
          )}
        </div>
      )}
    </div>
  );
}
