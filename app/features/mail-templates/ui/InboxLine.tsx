import { Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";
import type { RenderedMail } from "../mail-document.ts";
import styles from "./preview.module.css";

type Props = { from: { name: string; address: string }; mail: RenderedMail; lang: string };

/** The mail as a line of an inbox: who it is from, its subject, and what stands beside it. */
export function InboxLine({ from, mail, lang }: Props) {
  const t = useTexts();
  const isMounted = useMounted();
  const preheader = isMounted ? preheaderOf(mail.html) : "";
  return (
    <section className={styles["inbox"]} aria-label={t("editor.inboxLine")}>
      <span className={styles["initial"]} aria-hidden="true">
        {from.name.slice(0, 1).toUpperCase()}
      </span>
      <div className={styles["inboxWords"]}>
        <Text as="p" variant="bodySm" tone="subdued">
          {t("editor.from", from)}
        </Text>
        <div lang={lang}>
          <Text as="p" fontWeight="semibold">
            {mail.subject || t("editor.noSubject")}
          </Text>
          {preheader !== "" && (
            <Text as="p" tone="subdued">
              {preheader}
            </Text>
          )}
        </div>
      </div>
    </section>
  );
}

/** What a mail program finds: the first words of the mail, which are hidden in it, without what keeps more from following. */
function preheaderOf(html: string): string {
  const hidden = new DOMParser()
    .parseFromString(html, "text/html")
    .body.querySelector("[style*='display:none']");
  return (hidden?.textContent ?? "").replaceAll(/[\u034F\u200C\u00A0\s]+/g, " ").trim();
}
