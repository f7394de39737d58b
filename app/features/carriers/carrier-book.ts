import { JAPAN } from "./book/japan.ts";
import { KOREA } from "./book/korea.ts";
import { PARCEL_GIANTS } from "./book/parcel-giants.ts";
import { POLAND } from "./book/poland.ts";
import { USPS } from "./book/usps.ts";
import type { Carrier } from "./carrier.ts";

/** The book: every carrier that we know, each once. */
export const CARRIERS: readonly Carrier[] = [...JAPAN, ...KOREA, ...POLAND, ...PARCEL_GIANTS, ...USPS];

const byId = new Map(CARRIERS.map((carrier) => [carrier.id, carrier]));

export const findCarrier = (id: string | null): Carrier | null => (id && byId.get(id)) || null;
