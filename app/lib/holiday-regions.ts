import { provinceCodeOf } from "./province-code.ts";

/**
 * From Shopify's province codes to the regions that date-holidays knows, where the two differ: provinces to the region
 * whose holidays they keep, old codes to new ones, territories to the country that the library has for them.
 * https://www.npmjs.com/package/date-holidays, "Supported Countries, States, Regions".
 */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ES: groups({
    "ES-AN": "AL CA CO GR H J MA SE",
    "ES-AR": "HU TE Z",
    "ES-AS": "O",
    "ES-CB": "S",
    "ES-CE": "CE",
    "ES-CL": "AV BU LE P SA SG SO VA ZA",
    "ES-CM": "AB CR CU GU TO",
    "ES-CN": "GC TF",
    "ES-CT": "B GI L T",
    "ES-EX": "BA CC",
    "ES-GA": "C LU OR PO",
    "ES-IB": "PM",
    "ES-MC": "MU",
    "ES-MD": "M",
    "ES-ML": "ML",
    "ES-NC": "NA",
    "ES-PV": "BI SS VI",
    "ES-RI": "LO",
    "ES-VC": "A CS V",
  }),
  IT: groups({
    "IT-21": "AL AT BI CN NO TO VB VC",
    "IT-25": "BG BS CO CR LC LO MB MI MN PV SO VA",
    "IT-32": "BZ",
    "IT-52": "AR FI GR LI LU MS PI PO PT SI",
    "IT-62": "FR LT RI RM VT",
    "IT-82": "AG CL CT EN ME PA RG SR TP",
  }),
  MY: groups({
    "MY-01": "JHR",
    "MY-02": "KDH",
    "MY-03": "KTN",
    "MY-04": "MLK",
    "MY-05": "NSN",
    "MY-06": "PHG",
    "MY-07": "PNG",
    "MY-08": "PRK",
    "MY-09": "PLS",
    "MY-10": "SGR",
    "MY-11": "TRG",
    "MY-12": "SBH",
    "MY-13": "SWK",
    "MY-14": "KUL",
    "MY-15": "LBN",
    "MY-16": "PJY",
  }),
  IN: groups({ "IN-CT": "CG", "IN-OR": "OD", "IN-TG": "TS", "IN-UT": "UK", "IN-DN": "DH" }),
  US: groups({ PR: "PR", GU: "GU", VI: "VI", AS: "AS", MP: "MP" }),
};

/** The library's name of a place ("JP", "US-CA", "ES-CT"), or null when there is no country. */
export function holidayRegionOf(country: string | null, province: string | null): string | null {
  const land = country?.trim().toUpperCase() ?? "";
  if (!/^[A-Z]{2}$/.test(land)) return null;
  const state = provinceCodeOf(land, province);
  if (!state) return land;
  return RENAMED[land]?.[state] ?? (/^[A-Z0-9]{1,4}$/.test(state) ? `${land}-${state}` : land);
}

/** Province codes of ours that stand for a region of the library under another name. */
export const renamedProvincesOf = (country: string): string[] => Object.keys(RENAMED[country] ?? {});

function groups(codesByRegion: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(codesByRegion).flatMap(([region, codes]) =>
      codes.split(" ").map((code): [string, string] => [code, region]),
    ),
  );
}
