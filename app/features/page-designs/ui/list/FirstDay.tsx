import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { ReadyName } from "../../ready/ready-designs.ts";
import { ReadyThumb } from "./ReadyThumb.tsx";
import styles from "./pages.module.css";

export const READY = ["calm", "editorial", "bold"] as const satisfies readonly ReadyName[];

type Props = { onUse: (ready: ReadyName) => void; onLook: (ready: ReadyName) => void };

/** Before anything was designed: what shoppers see now, and what one can start from. */
export function FirstDay({ onUse, onLook }: Props) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            {t("pages.firstTitle")}
          </Text>
          <Text as="p">{t("pages.firstText")}</Text>
          <InlineStack>
            <Button onClick={() => onLook("calm")}>{t("pages.lookAtIt")}</Button>
          </InlineStack>
        </BlockStack>
        <div className={styles["cards"]}>
          {READY.map((ready) => (
            <section key={ready} className={styles["card"]}>
              <ReadyThumb ready={ready} />
              <div className={styles["cardWords"]}>
                <ReadyWords ready={ready} as="h3" />
                <InlineStack gap="200">
                  <Button
                    variant="primary"
                    accessibilityLabel={t("pages.useOf", { name: t(`pages.ready.${ready}`) })}
                    onClick={() => onUse(ready)}
                  >
                    {t("pages.use")}
                  </Button>
                  <Button
                    accessibilityLabel={t("pages.lookAtOf", { name: t(`pages.ready.${ready}`) })}
                    onClick={() => onLook(ready)}
                  >
                    {t("pages.lookAt")}
                  </Button>
                </InlineStack>
              </div>
            </section>
          ))}
        </div>
      </BlockStack>
    </Card>
  );
}

/** What a design is called, and whom it suits. */
export function ReadyWords({ ready, as }: { ready: ReadyName; as: "h3" | "span" }) {
  const t = useTexts();
  return (
    <BlockStack gap="100">
      <Text as={as} variant="headingSm">
        {t(`pages.ready.${ready}`)}
      </Text>
      <Text as={as === "h3" ? "p" : "span"} tone="subdued">
        {t(`pages.readyAbout.${ready}`)}
      </Text>
    </BlockStack>
  );
}
