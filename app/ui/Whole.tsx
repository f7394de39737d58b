import type { ReactNode } from "react";

/** Keeps a button beside a long text at its own width, instead of breaking its words. */
export const Whole = ({ children }: { children: ReactNode }) => (
  <div style={{ flexShrink: 0, whiteSpace: "nowrap" }}>{children}</div>
);
