import { Button, Collapsible, InlineStack } from "@shopify/polaris";
import { useId, useState, type ReactNode } from "react";

/** A button that opens and closes what stands below it; closed at first. The two are the children of what they are put in. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <InlineStack>
        <Button
          variant="plain"
          disclosure={isOpen ? "up" : "down"}
          ariaExpanded={isOpen}
          ariaControls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      </InlineStack>
      <Collapsible id={id} open={isOpen}>
        {children}
      </Collapsible>
    </>
  );
}
