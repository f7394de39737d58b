import { ASIA } from "./book/asia.ts";
import { BRITAIN_IRELAND } from "./book/britain-ireland.ts";
import { CHINA } from "./book/china.ts";
import { EUROPE_CENTRAL } from "./book/europe-central.ts";
import { EUROPE_EAST } from "./book/europe-east.ts";
import { EUROPE_NORTH } from "./book/europe-north.ts";
import { EUROPE_WEST } from "./book/europe-west.ts";
import { FORWARDERS } from "./book/forwarders.ts";
import { JAPAN } from "./book/japan.ts";
import { KOREA } from "./book/korea.ts";
import { LATIN_AMERICA } from "./book/latin-america.ts";
import { NORTH_AMERICA } from "./book/north-america.ts";
import { OCEANIA } from "./book/oceania.ts";
import { PARCEL_GIANTS } from "./book/parcel-giants.ts";
import { POLAND } from "./book/poland.ts";
import { POSTS } from "./book/posts.ts";
import { USPS } from "./book/usps.ts";
import type { Carrier } from "./carrier.ts";

/** The book: every carrier that we know, each once. Of two that share a name, the first has it. */
export const CARRIERS: readonly Carrier[] = [
  ...PARCEL_GIANTS,
  ...USPS,
  ...NORTH_AMERICA,
  ...JAPAN,
  ...KOREA,
  ...POLAND,
  ...BRITAIN_IRELAND,
  ...EUROPE_CENTRAL,
  ...EUROPE_WEST,
  ...EUROPE_NORTH,
  ...EUROPE_EAST,
  ...OCEANIA,
  ...LATIN_AMERICA,
  ...CHINA,
  ...ASIA,
  ...POSTS,
  ...FORWARDERS,
];

const byId = new Map(CARRIERS.map((carrier) => [carrier.id, carrier]));

export const findCarrier = (id: string | null): Carrier | null => (id && byId.get(id)) || null;
