/** How a shop's mails look. Plain colours, because a mail's layout is compiled once for each look. */
export type MailLook = {
  /** The button and the progress bar. */
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  ink: string;
  quiet: string;
  line: string;
  card: string;
  page: string;
};

/** Suits every shop: near-black on white, no colour of its own. */
export const DEFAULT_LOOK: MailLook = {
  accent: "#17191c",
  onAccent: "#ffffff",
  ink: "#17191c",
  quiet: "#5c6370",
  line: "#e3e5e9",
  card: "#ffffff",
  page: "#f2f3f5",
};
