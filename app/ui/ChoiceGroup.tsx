import { ButtonGroup } from "@shopify/polaris";
import type { ReactNode } from "react";

const BARE = { border: 0, margin: 0, minInlineSize: 0, padding: 0 };

/** Buttons of which one is pressed, with a name for who does not see that they belong together. */
export const ChoiceGroup = ({ label, children }: { label: string; children: ReactNode[] }) => (
  <fieldset aria-label={label} style={BARE}>
    <ButtonGroup variant="segmented">{children}</ButtonGroup>
  </fieldset>
);
