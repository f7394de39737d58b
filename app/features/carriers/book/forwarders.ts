import type { Carrier } from "../carrier.ts";

/** Companies on Shopify's list of which little more than the name is public. */
const anywhere = (
  id: string,
  name: string,
  aliases: readonly string[] = [],
  hosts: readonly string[] = [],
): Carrier => ({
  id,
  name,
  country: null,
  countries: [],
  aliases,
  hosts,
  lookUp: null,
});

export const FORWARDERS: readonly Carrier[] = [
  anywhere("ags", "AGS", ["AGS Logistics"]),
  anywhere("bonshaw", "Bonshaw"),
  anywhere("comingle", "Comingle"),
  anywhere("delnext", "Delnext", [], ["delnext.com"]),
  anywhere("dtd-express", "DTD Express"),
  anywhere("eagle", "Eagle"),
  anywhere("first-global-logistics", "First Global Logistics", ["FGL"]),
  anywhere("first-line", "First Line"),
  anywhere("fulfilla", "Fulfilla"),
  anywhere("idex", "IDEX"),
  anywhere("logisters", "Logisters"),
  anywhere("m3-logistics", "M3 Logistics"),
  anywhere("meteor-space", "Meteor Space"),
  anywhere("north-russia-supply-chain", "North Russia Supply Chain", [
    "North Russia Supply Chain (Shenzhen) Co.",
  ]),
  anywhere("pago-logistics", "Pago Logistics"),
  anywhere("ping-an-da-tengfei-express", "Ping An Da Tengfei Express"),
  anywhere("qyun-express", "Qyun Express"),
  anywhere("royal-shipments", "Royal Shipments"),
  anywhere("step-forward-freight", "Step Forward Freight"),
  anywhere("tinghao", "Tinghao"),
  anywhere("we-post", "We Post"),
  anywhere("wizmo", "Wizmo"),
  anywhere("wmyc", "WMYC"),
  anywhere("xpedigo", "Xpedigo"),
  anywhere("yifan-express", "YiFan Express"),
];
