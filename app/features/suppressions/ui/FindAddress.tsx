import { Button, Form, InlineStack, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SuppressionRow } from "../suppression-list.ts";
import { useSuppressions } from "./use-suppressions.ts";

type Found = { address: string; rows: SuppressionRow[] };
type Props = { found: string | null; onFound: (found: Found | null) => void };

/** Looks for one whole address: only its keyed hash is stored in a form that can be searched. */
export function FindAddress({ found, onFound }: Props) {
  const t = useTexts();
  const [address, setAddress] = useState("");
  const { send, isWaiting } = useSuppressions((answer) => {
    if (answer.kind === "found") onFound(answer);
  });
  return (
    <Form onSubmit={() => address.trim() && send({ intent: "find", address })}>
      <InlineStack gap="200" blockAlign="end">
        <TextField
          label={t("suppressions.find")}
          type="email"
          autoComplete="off"
          placeholder="anna@example.com"
          value={address}
          onChange={setAddress}
        />
        <Button submit loading={isWaiting} disabled={address.trim() === ""}>
          {t("suppressions.findButton")}
        </Button>
        {found !== null && (
          <Button
            variant="plain"
            onClick={() => {
              setAddress("");
              onFound(null);
            }}
          >
            {t("suppressions.findClear")}
          </Button>
        )}
      </InlineStack>
    </Form>
  );
}
