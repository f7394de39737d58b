import type { DoneWord } from "#app/features/page-requests/page-request.ts";
import type { Reader } from "./reader.ts";
import type { TrackedOrder } from "./view.ts";

/** What a button has just done, said only as far as it is so: the address of the page can be written by hand. */
export function presentNotice(
  done: DoneWord | null,
  { newsSince, maskedEmail, shipments }: TrackedOrder,
  { say }: Reader,
): string | null {
  const isReported = shipments.some(({ missingSince }) => missingSince !== null);
  switch (done) {
    case "news":
      return newsSince && maskedEmail ? say("done.news", { email: maskedEmail }) : null;
    case "no-news":
      return newsSince ? null : say("done.noNews");
    case "missing":
      return isReported ? say("done.missing") : null;
    case "found":
      return isReported ? null : say("done.found");
    case null:
      return null;
  }
}
