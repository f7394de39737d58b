import { Banner } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SendingView } from "../sending-view.ts";
import { useIntent } from "#app/ui/use-intent.ts";

/** Says that nothing goes out, and how to go on. */
export function SwitchBanner({ view: { isPaused, isStopped, waiting } }: { view: SendingView }) {
  const t = useTexts();
  const resume = useIntent(() => t("sending.resumed"));
  if (!isPaused && !isStopped) return null;
  const what = isStopped ? "stopped" : "paused";
  return (
    <Banner
      tone={isStopped ? "critical" : "warning"}
      title={t(`sending.${what}Title`)}
      action={{
        content: t(isStopped ? "sending.startAgain" : "sending.resume"),
        onAction: () => resume.send({ intent: "resume" }),
        loading: resume.underWay !== null,
      }}
    >
      {t(`sending.${what}Text`, { count: waiting.due })}
    </Banner>
  );
}
