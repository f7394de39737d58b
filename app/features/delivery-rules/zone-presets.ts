import { presetPlaces } from "./preset-places.ts";
import type { DestinationPlace } from "./rules.ts";

export type ZonePreset = { id: string; names: { en: string; ja: string }; places: DestinationPlace[] };

/** Japanese names of the presets that are offered most; the others go by their English name. */
const JAPANESE: Readonly<Record<string, string>> = {
  "jp-hokkaido": "北海道",
  "jp-okinawa": "沖縄県",
  "jp-remote-islands": "離島",
  "us-alaska": "アラスカ州",
  "us-hawaii": "ハワイ州",
  "us-territories": "アメリカの海外領土",
  "us-military": "米軍の宛先（APO・FPO・DPO）",
  "ca-territories": "カナダ北部の準州",
};

/** Places within a country that carriers treat apart, ready to become zones; none where none are known. */
export const zonePresets = (country: string | null): ZonePreset[] =>
  presetPlaces
    .filter(({ places }) => places[0]?.countryCode === country)
    .map(({ id, name, places }) => ({ id, names: { en: name, ja: JAPANESE[id] ?? name }, places }));
