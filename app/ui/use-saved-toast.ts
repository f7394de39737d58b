import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";

/** Says that something was saved, once for each answer that says so. */
export function useSavedToast(answer: { kind: string } | undefined, text: string): void {
  const shopify = useAppBridge();
  useEffect(() => {
    if (answer?.kind === "saved") shopify.toast.show(text);
  }, [answer, shopify, text]);
}
