export { instrument, readClick, readOpen } from "./measured-links.server.ts";
export { countVisits, recordVisit } from "./visits.server.ts";
