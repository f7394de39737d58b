import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { linesOfText } from "./lines-of-text.ts";
import { sourceNamed } from "./sources.ts";

const data = process.env["DOORSTEP_DATA"];

/** What each recording says, read by eye: number, our carrier, state, states of the events, and the day expected. */
type Parcel = [number: string, carrier: string | null, status: string, events: string, day: string | null];
const NONE: Parcel[] = [];

const repeated = (status: string, times: number): string =>
  Array.from({ length: times }, () => status).join(" ");
const paper = (number: string, day: string): Parcel => [
  number,
  "usps",
  "pre_transit",
  "pre_transit pre_transit",
  day,
];
const listed = (...lastDigits: string[]): Parcel[] =>
  lastDigits.map((digits) => paper(`9400100110368068953${digits}`, "2024-07-30"));

const FIRST_PAGE = listed("525", "495", "440", "365", "341");
const UPS_WAY = `pre_transit ${repeated("in_transit", 3)} out_for_delivery delivered`;
const PENDING_4PX: Parcel[] = [["HH19260817", "4px", "unknown", "", null]];
const POSTNL: Parcel[] = [
  ["3SKAAG5995399", "postnl", "in_transit", `pre_transit pre_transit ${repeated("in_transit", 4)}`, null],
];
const BERKELEY: Parcel[] = [
  [
    "9205590164917337534322",
    "usps",
    "delivered",
    `unknown unknown ${repeated("in_transit", 8)} delivered`,
    "2016-12-08",
  ],
];

const EXPECTED: Record<string, Record<string, Parcel[]>> = {
  easypost: {
    "Tracker--creates-a-tracker--0": [paper("EZ1000000001", "2024-07-30")],
    "Tracker--deletes-a-tracker--0": [paper("EZ1000000001", "2025-11-05")],
    "Tracker--deletes-a-tracker--1": NONE,
    "Tracker--retrieves-a-batch-of-trackers--0": [paper("EZ1000000001", "2025-11-05")],
    "Tracker--retrieves-a-batch-of-trackers--1": [paper("EZ1000000001", "2025-11-05")],
    "Tracker--retrieves-a-tracker--0": [paper("EZ1000000001", "2024-07-30")],
    "Tracker--retrieves-a-tracker--1": [paper("EZ1000000001", "2024-07-30")],
    "Tracker--retrieves-all-trackers--0": FIRST_PAGE,
    "Tracker--retrieves-next-page-of-trackers--0": FIRST_PAGE,
    "Tracker--retrieves-next-page-of-trackers--1": listed("303", "242", "228", "143", "112"),
    "docs__responses__trackers__trackers-create": [paper("EZ1000000001", "2025-05-09")],
    "docs__responses__trackers__trackers-delete": NONE,
    "docs__responses__trackers__trackers-list": [paper("EZ1000000001", "2025-05-09")],
    "docs__responses__trackers__trackers-retrieve": [paper("EZ1000000001", "2025-05-09")],
    "docs__responses__webhooks__webhooks-create": NONE,
    "docs__responses__webhooks__webhooks-delete": NONE,
    "docs__responses__webhooks__webhooks-list": NONE,
    "docs__responses__webhooks__webhooks-retrieve": NONE,
    "docs__responses__webhooks__webhooks-update": NONE,
    "fixtures__event-body": [
      ["1", "fedex", "in_transit", `pre_transit ${repeated("in_transit", 6)}`, "2024-08-05"],
    ],
    "guides__batch-guide__json__batch-webhooks": NONE,
    "guides__manifest-guide__webhook_post_example": NONE,
    // Its delivery is dated before all the rest.
    "guides__tracking-guide__json__tracking-webhook": [
      ["EZ4000000004", "ups", "delivered", UPS_WAY, "2014-11-27"],
    ],
    "guides__webhooks-guide__event__event_example": NONE,
    "guides__webhooks-guide__event__post_json_example": NONE,
    landing_pages__built_for_developers__create_tracker_response: [
      ["EZ1000000001", null, "delivered", "delivered in_transit pre_transit", null],
    ],
    landing_pages__tracking_webhooks__tracking_webhook_response: [
      ["EZ4000000004", "ups", "delivered", UPS_WAY, "2014-08-27"],
    ],
  },
  aftership: {
    "TrackingTestCase.test_create_tracking--0": PENDING_4PX,
    "TrackingTestCase.test_get_last_checkpoint--0": [["19260817", "china-post", "unknown", "", null]],
    "TrackingTestCase.test_get_tracking--0": PENDING_4PX,
    "TrackingTestCase.test_list_trackings--0": PENDING_4PX,
    "TrackingTestCase.test_list_trackings--1": PENDING_4PX,
    "TrackingTestCase.test_retrack--0": [["19260817", "china-post", "unknown", "", null]],
    "TrackingTestCase.test_update_tracking--0": [["19260817", "china-post", "unknown", "", null]],
    "TrackingWithAdditionalFieldsTestCase.test_create_tracking--0": [
      ["3SKAAG5995399", "postnl", "unknown", "", null],
    ],
    "TrackingWithAdditionalFieldsTestCase.test_get_last_checkpoint--0": [
      ["3SKAAG5995399", "postnl", "in_transit", "in_transit", null],
    ],
    "TrackingWithAdditionalFieldsTestCase.test_get_tracking--0": POSTNL,
    "TrackingWithAdditionalFieldsTestCase.test_get_tracking--1": POSTNL,
    "TrackingWithAdditionalFieldsTestCase.test_get_tracking_by_id--0": POSTNL,
    "TrackingWithAdditionalFieldsTestCase.test_update_tracking--0": POSTNL,
  },
  shippo: {
    "test_create--0": BERKELEY,
    "test_get_status--0": BERKELEY,
    "test_invalid_create--0": NONE,
    "test_invalid_create--1": [["EXAMPLEOFINVALID123TRACKINGNUMBER", "usps", "unknown", "", null]],
    "test_invalid_get_status--0": NONE,
  },
};

describe.skipIf(!data).each(Object.entries(EXPECTED))(
  "recordings of %s (skipped unless DOORSTEP_DATA names the folder of data)",
  (provider, expected) => {
    const folder = path.join(data ?? "", "tracking", provider);
    const files = data ? readdirSync(folder).map((name) => name.replace(/\.json$/, "")) : [];

    test("each is looked at", () => {
      expect(files.sort()).toEqual(Object.keys(expected).sort());
    });

    test.each(Object.entries(expected))("%s", (file, parcels) => {
      const lines = linesOfText(
        sourceNamed(provider),
        readFileSync(path.join(folder, `${file}.json`), "utf8"),
      );
      expect(lines.map(({ kind }) => kind)).toEqual(
        parcels.length > 0 ? parcels.map(() => "read") : ["nothing"],
      );
      const told = lines.filter(({ kind }) => kind === "read");
      expect(
        told.map((line) => [
          line.trackingNumber,
          line.carrier,
          line.status,
          line.events.map(({ status }) => status).join(" "),
          line.estimate?.to ?? null,
        ]),
      ).toEqual(parcels);
      expect(told.flatMap((line) => line.unknownCodes)).toEqual([]);
    });
  },
);
