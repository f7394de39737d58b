import { objectIn, textIn, type VendorAnswer, type VendorRequest } from "../vendor.ts";
import type { World } from "../world.ts";

const TOKEN = "a-token-of-the-stand-in";

/** Client credentials, as basic authentication, in a form or in JSON: whoever has a right id gets the token. */
export function grantToken({ headers, body }: VendorRequest, world: World, refusal: unknown): VendorAnswer {
  const basic = Buffer.from((headers["authorization"] ?? "").replace("Basic ", ""), "base64")
    .toString()
    .split(":")[0];
  const told = body.startsWith("{")
    ? textIn(objectIn(body)["client_secret"])
    : new URLSearchParams(body).get("client_secret");
  const id = basic || (told ?? "");
  return world.isKey(id)
    ? { status: 200, body: { access_token: TOKEN, token_type: "bearer", expires_in: 3599 } }
    : { status: 401, body: refusal };
}

export const hasToken = ({ headers }: VendorRequest): boolean =>
  headers["authorization"] === `Bearer ${TOKEN}`;
