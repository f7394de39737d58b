import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { currentOf } from "../current-status.ts";
import { parseUps } from "./parse-ups.ts";

// oxlint-disable-next-line no-process-env -- the folder is outside the repository; without it the recordings are skipped
const data = process.env["DOORSTEP_DATA"];

describe.skipIf(!data)("recordings (skipped unless DOORSTEP_DATA names the folder of recordings)", () => {
  const readingOf = (api: string, part: string) =>
    parseUps(
      readFileSync(
        path.join(data ?? "", "tracking/ups", `${api}--${part}_content_application_json.json`),
        "utf8",
      ),
    );

  test.each(["UPSTrackAlert", "UPSTrackAlertEnhanced"])("%s: out for delivery, then delivered", (api) => {
    const reading = readingOf(api, "webhooks_TrackingEvent_post_requestBody");
    expect(reading).toMatchObject({
      kind: "read",
      unknownCodes: [],
      updates: [
        {
          trackingNumber: "1Z204W4R0308071865",
          events: [
            { status: "out_for_delivery", time: { local: "2024-04-23T09:15:19", utcOffsetMinutes: -240 } },
            { status: "delivered", time: { at: "2024-04-23T13:50:04.000Z" }, place: { city: "CHARLOTTE" } },
          ],
        },
      ],
    });
    expect(reading.kind === "read" && reading.updates.map((update) => currentOf(update).status)).toEqual([
      "delivered",
    ]);
  });

  test.each([
    ["UPSTrackAlert", "paths_subscription_type_package_post_requestBody"],
    ["UPSTrackAlert", "paths_subscription_type_package_post_responses_200"],
    ["UPSTrackAlertEnhanced", "paths_subscription_type_package_post_requestBody"],
    ["UPSTrackAlertEnhanced", "paths_subscription_type_package_post_responses_200"],
  ])("%s: %s tells of no parcel", (api, part) => {
    expect(readingOf(api, part)).toMatchObject({ kind: "nothing" });
  });
});
