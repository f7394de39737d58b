import type { DestinationPlace } from "./rules.ts";

/** A place that carriers treat apart and that merchants should not have to look up; `name` is English. */
export type PresetPlace = { id: string; name: string; places: DestinationPlace[] };

const provinces = (countryCode: string, codes: string): DestinationPlace => ({
  countryCode,
  provinceCodes: codes === "" ? [] : codes.split(" "),
  postcodes: [],
});
const postcodes = (countryCode: string, entries: string): DestinationPlace => ({
  countryCode,
  provinceCodes: [],
  postcodes: entries.split(" "),
});

/** Offered by the editor for new zones, and used by what is usual; sources beside each. */
export const presetPlaces: readonly PresetPlace[] = [
  { id: "jp-hokkaido", name: "Hokkaido", places: [provinces("JP", "01")] },
  { id: "jp-okinawa", name: "Okinawa", places: [provinces("JP", "47")] },
  {
    // Ferry and small aircraft only: https://www.post.japanpost.jp/zipcode/ and the carriers' lists of 離島.
    id: "jp-remote-islands",
    name: "Remote islands of Japan",
    places: [
      postcodes(
        "JP",
        [
          // Izu and Ogasawara, and the northern islands
          "100-01 100-02 100-03 100-04 100-05 100-06 100-11 100-12 100-13 100-14 100-15 100-16 100-17 100-21 100-22",
          "043-13 043-14 043-15 097-01 097-10 097-11 097-12 078-40",
          // Oki, Iki, Tsushima, Goto
          "684-01 684-02 684-03 684-04 685 811-51 811-52 811-53 817 853 857-47 857-49",
          // Koshiki, Tanegashima, Yakushima, Tokara, Amami
          "890-09 891-31 891-32 891-34 891-35 891-36 891-37 891-42 891-43 891-44 891-51 891-52 891-62 891-71 891-74",
          "891-75 891-76 891-81 891-82 891-91 891-92 891-93 894 896-11 896-12 896-13 896-15 896-16",
          // Kume, Kerama, Daito, Ie, Iheya, Izena, Miyako, Yaeyama
          "901-31 901-34 901-35 901-36 901-37 901-38 901-39 905-05 905-06 905-07 905-08 906 907",
        ].join(" "),
      ),
    ],
  },
  { id: "us-alaska", name: "Alaska", places: [provinces("US", "AK")] },
  { id: "us-hawaii", name: "Hawaii", places: [provinces("US", "HI")] },
  {
    id: "us-territories",
    name: "US territories",
    places: [
      provinces("US", "AS FM GU MH MP PR PW VI"),
      ...["AS", "GU", "MP", "PR", "VI", "UM"].map((country) => provinces(country, "")),
    ],
  },
  { id: "us-military", name: "US military addresses (APO, FPO, DPO)", places: [provinces("US", "AA AE AP")] },
  {
    id: "ca-territories",
    name: "Yukon, Northwest Territories and Nunavut",
    places: [provinces("CA", "NT NU YT")],
  },
  { id: "es-balearic", name: "Balearic Islands", places: [provinces("ES", "PM"), postcodes("ES", "07")] },
  {
    id: "es-canary",
    name: "Canary Islands",
    places: [provinces("ES", "GC TF"), postcodes("ES", "35 38")],
  },
  {
    id: "es-ceuta-melilla",
    name: "Ceuta and Melilla",
    places: [provinces("ES", "CE ML"), postcodes("ES", "51 52")],
  },
  { id: "fr-corsica", name: "Corsica", places: [postcodes("FR", "20")] },
  {
    id: "fr-overseas",
    name: "French overseas departments and territories",
    places: [
      postcodes("FR", "97 98"),
      ...["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"].map((country) =>
        provinces(country, ""),
      ),
    ],
  },
  {
    id: "it-islands",
    name: "Sicily and Sardinia",
    places: [
      provinces("IT", "AG CL CT EN ME PA RG SR TP CA CI NU OG OR OT SS SU VS"),
      postcodes("IT", "07 08 09 90-98"),
    ],
  },
  { id: "pt-azores", name: "Azores", places: [provinces("PT", "20"), postcodes("PT", "95-99")] },
  { id: "pt-madeira", name: "Madeira", places: [provinces("PT", "30"), postcodes("PT", "90-94")] },
  {
    // https://www.royalmail.com and the carriers' lists of Highlands & Islands.
    id: "gb-highlands-islands",
    name: "Scottish Highlands and Islands, Isles of Scilly",
    places: [
      postcodes(
        "GB",
        "HS IV1-IV28 IV30-IV36 IV40-IV49 IV51-IV56 IV63 KA27-KA28 KW PA20-PA49 PA60-PA78 PH17-PH26 PH30-PH44 PH49-PH50 ZE TR21-TR25",
      ),
    ],
  },
  {
    id: "gb-northern-ireland",
    name: "Northern Ireland",
    places: [provinces("GB", "NIR"), postcodes("GB", "BT")],
  },
  {
    id: "gb-crown",
    name: "Channel Islands and Isle of Man",
    places: ["GG", "IM", "JE"].map((country) => provinces(country, "")),
  },
  {
    // https://www.dhl.de: Inselzuschlag.
    id: "de-islands",
    name: "German islands",
    places: [
      postcodes(
        "DE",
        "18565 25849 25859 25863 25869 25938 25946 25980 25992-25999 26465 26474 26486 26548 26571 26579 26757 27498",
      ),
    ],
  },
  {
    id: "gr-islands",
    name: "Greek islands",
    places: [postcodes("GR", "180 280-281 283 291 311 370 640 70-74 80-85")],
  },
  {
    id: "no-north",
    name: "Northern Norway and Svalbard",
    places: [postcodes("NO", "84-99"), provinces("SJ", "")],
  },
  { id: "se-north", name: "Northern Sweden and Gotland", places: [postcodes("SE", "62 83 90-98")] },
  { id: "fi-north", name: "Lapland and Åland", places: [postcodes("FI", "22 93-99"), provinces("AX", "")] },
  { id: "kr-islands", name: "Jeju and Ulleung", places: [provinces("KR", "49"), postcodes("KR", "63 402")] },
  {
    id: "tw-islands",
    name: "Outlying islands of Taiwan",
    places: [postcodes("TW", "209-212 880-885 890-896 929 951-952")],
  },
  { id: "my-east", name: "Sabah, Sarawak and Labuan", places: [provinces("MY", "LBN SBH SWK 12 13 15")] },
  {
    id: "th-south-islands",
    name: "Islands of southern Thailand",
    places: [postcodes("TH", "8114 8115 8428 8432 8436")],
  },
  {
    id: "cl-far-south",
    name: "Aysén, Magallanes and Easter Island",
    places: [provinces("CL", "AI MA"), postcodes("CL", "277")],
  },
  { id: "ec-galapagos", name: "Galápagos", places: [postcodes("EC", "20")] },
];
