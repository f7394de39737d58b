import { caniemail } from "caniemail";

/** Which HTML and CSS of a mail which programs do not know, and that nothing is lost there: "feature" → programs. */
const KNOWN: Record<string, string> = {
  "<body> element": "outlook.macos yahoo.android yahoo.ios",
  "<style> element": "gmail.mobile-webmail",
  "@media": "gmail.mobile-webmail outlook.windows outlook.windows-mail",
  "Chaining selectors": "gmail.mobile-webmail outlook.outlook-com outlook.windows outlook.windows-mail",
  "Class selector": "gmail.mobile-webmail",
  "Descendant combinator": "gmail.mobile-webmail",
  "ID selector": "gmail.mobile-webmail",
  "Type selector": "gmail.mobile-webmail",
  "aria-hidden attribute": "outlook.windows-mail yahoo.android yahoo.desktop-webmail yahoo.ios",
  "aria-label attribute": "outlook.windows-mail yahoo.android yahoo.desktop-webmail yahoo.ios",
  "border-radius": "outlook.windows outlook.windows-mail",
  "color-scheme CSS property":
    "gmail.android gmail.desktop-webmail gmail.ios gmail.mobile-webmail outlook.android outlook.ios outlook.macos outlook.outlook-com outlook.windows yahoo.android yahoo.desktop-webmail yahoo.ios",
  "color-scheme meta tag":
    "apple-mail.ios gmail.android gmail.desktop-webmail gmail.ios gmail.mobile-webmail outlook.android outlook.ios outlook.macos outlook.outlook-com outlook.windows outlook.windows-mail samsung-email.android yahoo.android yahoo.desktop-webmail yahoo.ios",
  cursor:
    "apple-mail.ios gmail.android gmail.desktop-webmail gmail.ios gmail.mobile-webmail outlook.android outlook.ios outlook.macos outlook.outlook-com yahoo.ios",
  "display:none": "gmail.mobile-webmail",
  "height property": "yahoo.android yahoo.desktop-webmail yahoo.ios",
  "max-height property": "outlook.windows outlook.windows-mail",
  opacity: "gmail.mobile-webmail outlook.windows outlook.windows-mail",
  outline: "outlook.windows outlook.windows-mail",
  overflow: "outlook.windows outlook.windows-mail",
  "overflow-wrap":
    "gmail.android gmail.desktop-webmail gmail.ios outlook.android outlook.ios outlook.outlook-com outlook.windows outlook.windows-mail yahoo.android yahoo.desktop-webmail yahoo.ios",
  "role attribute": "outlook.windows-mail",
  "table-layout": "outlook.windows outlook.windows-mail",
  "target attribute":
    "gmail.android gmail.desktop-webmail gmail.ios gmail.mobile-webmail outlook.outlook-com yahoo.android yahoo.desktop-webmail yahoo.ios",
  "text-wrap":
    "gmail.android gmail.desktop-webmail gmail.ios gmail.mobile-webmail outlook.android outlook.ios outlook.macos outlook.outlook-com outlook.windows outlook.windows-mail yahoo.android yahoo.desktop-webmail yahoo.ios",
  "white-space": "outlook.windows outlook.windows-mail samsung-email.android",
  "word-break": "outlook.windows-mail yahoo.android yahoo.desktop-webmail yahoo.ios",
  "word-spacing": "outlook.windows outlook.windows-mail",
};

const CLIENTS = ["gmail.*", "apple-mail.*", "outlook.*", "yahoo.*", "samsung-email.*"] as const;

/** What a mail uses that a large mail program cannot show, beyond what we have looked at: "feature: program". */
export function newlyUnsupported(html: string): string[] {
  const { issues } = caniemail({ clients: [...CLIENTS], html });
  const found = [...issues.errors].flatMap(([client, features]) =>
    features.map(({ title }) => ({ title, client })),
  );
  return found
    .filter(({ title, client }) => !KNOWN[title]?.split(" ").includes(client))
    .map(({ title, client }) => `${title}: ${client}`);
}
