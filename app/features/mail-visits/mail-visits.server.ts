export { instrument, readClick, readOpen, type Measuring } from "./measured-links.server.ts";
export { countVisits, recordVisit, type VisitCounts } from "./visits.server.ts";
