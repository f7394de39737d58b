import type { CodeTable } from "../reading/code-table.ts";
import { ecommerceCode, ecommerceEuropeCode, pplCode } from "./ecommerce-codes.ts";
import { expressCode } from "./express-codes.ts";
import { freightCode, paketCode, parcelPolandCode, postCode } from "./parcel-codes.ts";
import { parcelNetherlandsCode } from "./parcel-nl-codes.ts";

/** A company of DHL's, as the unified API names it. */
type DhlService = { carrierId: string | null; codes: CodeTable | null };

const SERVICES: Readonly<Record<string, DhlService>> = {
  express: { carrierId: "dhl-express", codes: expressCode },
  "parcel-de": { carrierId: "dhl-paket", codes: paketCode },
  "parcel-nl": { carrierId: "dhl-parcel-nl", codes: parcelNetherlandsCode },
  "parcel-pl": { carrierId: "dhl-parcel-pl", codes: parcelPolandCode },
  "parcel-uk": { carrierId: "dhl-parcel-uk", codes: null },
  ecommerce: { carrierId: "dhl-ecommerce", codes: ecommerceCode },
  "ecommerce-apac": { carrierId: "dhl-ecommerce", codes: ecommerceCode },
  "ecommerce-europe": { carrierId: "dhl-ecommerce", codes: ecommerceEuropeCode },
  "ecommerce-iberia": { carrierId: "dhl-ecommerce", codes: null },
  "ecommerce-ppl": { carrierId: "dhl-ecommerce", codes: pplCode },
  freight: { carrierId: "dhl-freight", codes: freightCode },
  "post-de": { carrierId: "deutsche-post", codes: postCode },
  "post-international": { carrierId: "deutsche-post", codes: null },
  svb: { carrierId: "deutsche-post", codes: postCode },
};

const UNKNOWN_SERVICE: DhlService = { carrierId: null, codes: null };

export const dhlService = (service: string | null): DhlService =>
  SERVICES[service?.toLowerCase() ?? ""] ?? UNKNOWN_SERVICE;

/** Our carriers whose parcels the unified API knows, with the service to ask, where there is only one. */
const ASKED_SERVICE = new Map<string, string | null>([
  ["dhl-express", "express"],
  ["dhl-paket", "parcel-de"],
  ["dhl-parcel-nl", "parcel-nl"],
  ["dhl-parcel-pl", "parcel-pl"],
  ["dhl-parcel-uk", "parcel-uk"],
  ["dhl-freight", "freight"],
  ["dhl-ecommerce", null],
  ["deutsche-post", null],
]);

export const isDhl = (carrierId: string | null): boolean => ASKED_SERVICE.has(carrierId ?? "");
export const askedService = (carrierId: string | null): string | null =>
  ASKED_SERVICE.get(carrierId ?? "") ?? null;
