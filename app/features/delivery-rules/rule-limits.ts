/** Days of handling beyond which there is no promise to be made; a later start is what `readyOn` is for. */
export const HANDLING_DAYS_MAX = 180;
export const TRANSIT_DAYS_MAX = 120;
/** A window as wide as this is shown to nobody's benefit. */
export const SHOWN_DAYS_MAX = 60;
