import { element } from "./frame-overlays.ts";
import type { Questions, ScopesDetail } from "./messages.ts";

const listOf = (text: string | undefined): string[] => (text ?? "").split(",").filter(Boolean);

/** What the app may do, as the frame's document has it. */
export const scopesDetail = (frame: DOMStringMap): ScopesDetail => ({
  granted: listOf(frame["scopes"]),
  required: listOf(frame["requiredScopes"]),
  optional: listOf(frame["optionalScopes"]),
});

/**
 * Asks the merchant for optional scopes, in a dialog over the admin. What the app's file does not name cannot be granted.
 * https://shopify.dev/docs/api/app-home/apis/authentication-and-data/scopes-api
 */
export async function requestScopes(
  shop: string,
  frame: DOMStringMap,
  asked: string[],
): Promise<Questions["requestScopes"]["answer"]> {
  const { granted, optional } = scopesDetail(frame);
  const wanted = asked.filter((scope) => optional.includes(scope) && !granted.includes(scope));
  if (asked.every((scope) => granted.includes(scope)))
    return { result: "granted-all", detail: scopesDetail(frame) };
  if (wanted.length === 0 || !(await askMerchant(wanted)))
    return { result: "declined-all", detail: scopesDetail(frame) };
  const scopes = [...granted, ...wanted];
  await fetch("/_standin/scopes", { method: "POST", body: JSON.stringify({ shop, scopes }) });
  frame["scopes"] = scopes.join(",");
  return { result: "granted-all", detail: scopesDetail(frame) };
}

function askMerchant(scopes: string[]): Promise<boolean> {
  const dialog = element("scopes-dialog") as HTMLDialogElement;
  element("scopes-list").replaceChildren(
    ...scopes.map((scope) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("code"), { textContent: scope }));
      return item;
    }),
  );
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "allow"), { once: true });
  });
}
