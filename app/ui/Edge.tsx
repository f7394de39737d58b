import { Box } from "@shopify/polaris";
import type { ReactNode } from "react";

/** Keeps what stands outside a card away from the edge of a phone, where cards go from edge to edge. */
export const Edge = ({ children }: { children: ReactNode }) => (
  <Box paddingInline={{ xs: "400", sm: "0" }}>{children}</Box>
);
