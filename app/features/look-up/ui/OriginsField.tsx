import { BlockStack, Button, InlineStack, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { OriginFault } from "#app/features/headless/origins.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useIntent } from "#app/ui/use-intent.ts";
import type { LinksAnswer } from "../link-settings.ts";

/** Whose pages may read the answers in a shopper's browser, one a line. */
export function OriginsField({ saved }: { saved: string[] }) {
  const t = useTexts();
  const { answer, send, underWay } = useIntent<LinksAnswer>(({ kind }) =>
    kind === "saved" ? t("pageLinks.saved") : null,
  );
  const [text, setText] = useState(saved.join("\n"));
  const [refused, setRefused] = useState<string | null>(null);
  const fault = answer?.about === "origins" && answer.kind === "invalid" ? answer.fault : null;
  return (
    <BlockStack gap="200">
      <TextField
        label={t("pageLinks.origins")}
        helpText={t("pageLinks.originsHelp")}
        placeholder="https://www.example.com"
        multiline={3}
        monospaced
        autoComplete="off"
        value={text}
        onChange={setText}
        error={fault !== null && refused === text && <Fault fault={fault} />}
      />
      <InlineStack>
        <Button
          disabled={text.trim() === saved.join("\n")}
          loading={underWay === "origins"}
          onClick={() => {
            setRefused(text);
            send({ intent: "origins", origins: text });
          }}
        >
          {t("pageLinks.saveOrigins")}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

function Fault({ fault }: { fault: OriginFault }) {
  const t = useTexts();
  return fault.kind === "many"
    ? t("pageLinks.fault.many", { max: fault.max })
    : t(`pageLinks.fault.${fault.kind}`, { line: fault.line });
}
