import type { Place } from "#app/features/shipments/shipment.ts";

/** Null when nothing is told of it: senders write empty texts and "0, 0" for places that they do not know. */
export function placeOf(told: {
  city?: string | null;
  province?: string | null;
  country?: string | null;
  latitude?: number | null;
  longitude?: number | null;
}): Place | null {
  const latitude = told.latitude ?? null;
  const longitude = told.longitude ?? null;
  const isPoint = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0);
  const place = {
    city: told.city?.trim() || null,
    province: told.province?.trim() || null,
    country: told.country?.trim() || null,
    latitude: isPoint ? latitude : null,
    longitude: isPoint ? longitude : null,
  };
  return Object.values(place).some((part) => part !== null) ? place : null;
}
