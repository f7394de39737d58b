/** Days of handling beyond which there is no promise to be made; a later start is what `readyOn` is for. */
export const HANDLING_DAYS_MAX = 180;
export const TRANSIT_DAYS_MAX = 120;
/** A window as wide as this is of use to nobody. */
export const SHOWN_DAYS_MAX = 60;
export const LATE_FROM = { min: 0.05, max: 0.95 } as const;
/** Far more than any shop has; they keep what is stored and published within bounds. */
export const LIST_MAX = {
  locations: 1000,
  handling: 1000,
  methods: 100,
  matches: 100,
  zones: 250,
  places: 300,
  provinceCodes: 100,
  postcodes: 1000,
  transit: 5000,
  closedDays: 500,
} as const;
export const NAME_MAX = 200;
/** In a row, without any day of work. */
export const CLOSED_DAYS_WARNED = 60;
export const CLOSED_DAYS_MAX = 366;
