import Holidays from "date-holidays";
import { boundedCache } from "./bounded-cache.ts";
import { renamedProvincesOf } from "./holiday-regions.ts";

/** Provinces of a country that may keep other holidays than the country as a whole; any other province keeps its country's. */
export const provincesWithHolidays = boundedCache<string, readonly string[]>(300, (country) => [
  ...new Set([...Object.keys(library.getStates(country) ?? {}), ...renamedProvincesOf(country)]),
]);

const library = new Holidays();
