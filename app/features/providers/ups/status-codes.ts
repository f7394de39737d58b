import type { ExceptionReason, ShipmentFlag, ShipmentStatus } from "#app/features/shipments/shipment.ts";

/** What a status code says. Without a status it is left to the activity's type: a delay may be an exception, or not yet. */
export type UpsStatusCode = {
  status: ShipmentStatus | null;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
};

const is = (
  status: ShipmentStatus | null,
  reason: ExceptionReason | null = null,
  ...flags: ShipmentFlag[]
): UpsStatusCode => ({ status, reason, flags });

/**
 * "Status/Description Codes" of UPS's Tracking and Track Alert APIs: three digits, `statusCode` and `descriptionCode`.
 * Those that only tell of requests and claims ("Hold for Pickup Requested") say nothing new of the parcel, and are left
 * to the type. https://developer.ups.com/api/reference/tracking/appendix
 */
const GROUPS: readonly (readonly [UpsStatusCode, string])[] = [
  [is("pre_transit"), "3 43 44 45 65 77 79 80 131 135 157 166"],
  [is("cancelled"), "7"],
  [
    is("in_transit"),
    "5 10 14 16 25 38 39 47 57 70 71 72 73 74 84 87 134 137 138 143 158 159 160 164 165 167 168 169",
  ],
  [is("in_transit", null, "customs"), "12 92"],
  [is("out_for_delivery"), "6 21 37 78 89 91 146 162"],
  [is("delivered"), "11 26"],
  [is("available_for_pickup"), "17 40 144 161"],
  [is("attempted", "not_home"), "22 23 24"],
  [is("attempted"), "60 66 145"],
  [is("attempted", "id_check"), "61"],
  [is("attempted", "payment"), "62"],
  [is("exception"), "13 30 76 83"],
  [is("exception", "other"), "69 147 149"],
  [is("exception", null, "action_required"), "29"],
  [is("exception", "address", "action_required"), "50"],
  [is("exception", "damaged"), "59"],
  [is("exception", "refused"), "64"],
  [is("exception", "lost"), "68"],
  [is("exception", "payment", "action_required"), "85"],
  [is("exception", "no_access"), "139"],
  [is("exception", null, "customs", "action_required"), "58 124 125"],
  [is("returning"), "33 35 36 67 117 118 119"],
  [is("returned"), "34"],
  [is("returned", "damaged"), "81"],
  [is(null, null, "delayed"), "46 48 55 86 90 93 132 136"],
  [is(null, null, "delayed", "action_required"), "49"],
  [is(null, "weather", "delayed"), "32 51 52 53"],
  [is(null, null, "customs"), "123 126"],
  [
    is(null),
    `18 19 20 27 28 41 42 54 56 63 75 82 94 95 96 97 98 99 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115
    116 120 121 122 127 128 129 130 133 140 141 142 153 154 155 156`,
  ],
  [is("unknown"), "0 88 148 163"],
];

const BY_CODE = new Map(
  GROUPS.flatMap(([meaning, codes]) => codes.split(/\s+/).map((code) => [Number(code), meaning] as const)),
);

/** "021" and "21" are the same code. Null for one that is not documented. */
export const upsStatusCode = (code: string | null): UpsStatusCode | null =>
  code !== null && /^\d{1,3}$/.test(code) ? (BY_CODE.get(Number(code)) ?? null) : null;
