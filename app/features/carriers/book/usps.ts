import { isGs1 } from "../check-digits.ts";
import type { Carrier } from "../carrier.ts";
import { s10 } from "./formats.ts";

/** What stands for the kind of sender: 92 has a Mailer ID of nine digits (which begins with 9), 93 one of six. */
const SENDER = "(?:9[45]|92(?=\\d{3}9)|93(?=\\d{3}[0-8]))";
const impb22 = new RegExp(`^(?:420\\d{5}(?:\\d{4})?)?${SENDER}\\d{20}$`);
const impb26 = new RegExp(`^(?:420\\d{5})?${SENDER}\\d{24}$`);

/** Numbers older than IMpb are counted as if 91 stood before them, even where it is not printed. */
const isUnprinted91 = (digits: string): boolean => isGs1(digits.startsWith("91") ? digits : `91${digits}`);

/**
 * Barcodes of domestic parcels, IMpb and what came before: USPS Publication 199, https://postalpro.usps.com/publication199.
 * In front there may be where it goes, 420 and five or nine digits, which the check digit does not cover.
 */
export const USPS: readonly Carrier[] = [
  {
    id: "usps",
    name: "USPS",
    country: "US",
    aliases: [
      "United States Postal Service",
      "United States Post Office",
      "US Postal Service",
      "U.S. Mail",
      "US Post",
      "USPS Returns",
      "USPS Priority Mail",
      "USPS Ground Advantage",
      "USPS First Class",
      "Stamps.com",
    ],
    hosts: ["usps.com"],
    lookUp: "https://tools.usps.com/go/TrackConfirmAction?tLabels={number}",
    phone: "+1 800-275-8777",
    formats: [
      {
        pattern: impb22,
        check: (key) => isGs1(key.slice(-22)),
        example: "9405509104473820619351",
        strength: "sign",
        often: 9,
      },
      {
        pattern: impb26,
        check: (key) => isGs1(key.slice(-26)),
        example: "92612901473025819604738298",
        strength: "sign",
        often: 9,
      },
      {
        pattern: /^94\d{3}9\d{24}$/,
        check: isGs1,
        example: "940019473025819604738291056470",
        strength: "sign",
      },
      {
        pattern: /^(?:420\d{5}(?:\d{4})?)?91\d{20}$/,
        check: (key) => isGs1(key.slice(-22)),
        example: "9102047385061927480354",
        strength: "sign",
        often: 8,
      },
      {
        pattern: /^420\d{5}(?:\d{4})?\d{20}$/,
        check: (key) => isUnprinted91(key.slice(-20)),
        example: "4201002303074938200517463921",
        strength: "sign",
      },
      {
        pattern: /^\d{20}$/,
        check: (key) => isGs1(key) || isUnprinted91(key),
        example: "03074938200517463921",
        strength: "digits",
        often: 8,
      },
      s10("US"),
    ],
    conceivable:
      /^(?:\d{9,10}|\d{13,16}|\d{24}|\d{31,40}|420\d+|9(?:2\d{3}[0-8]|3\d{3}9)\d{14,}|[A-Z]{2}\d+[A-Z]*)$/,
  },
];
