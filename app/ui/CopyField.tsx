import { useAppBridge } from "@shopify/app-bridge-react";
import { Button, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";

type Props = { label: string; value: string; help?: string; lines?: number };

/** A text to be carried elsewhere, with a button that copies it. */
export function CopyField({ label, value, help, lines }: Props) {
  const t = useTexts();
  const shopify = useAppBridge();
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => shopify.toast.show(t("sending.copied")),
      () => shopify.toast.show(t("sending.copyFailed"), { isError: true }),
    );
  return (
    <TextField
      label={label}
      helpText={help}
      value={value}
      readOnly
      selectTextOnFocus
      monospaced
      autoComplete="off"
      {...(lines ? { multiline: lines } : {})}
      connectedRight={
        <Button onClick={() => void copy()} accessibilityLabel={t("sending.copyOf", { label })}>
          {t("sending.copy")}
        </Button>
      }
    />
  );
}
