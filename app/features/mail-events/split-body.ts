import { readJson } from "#app/lib/json.ts";
import { bareAddress, type MailEvent } from "./mail-event.ts";
import { PARSE, type TellingId } from "./parse-mail-events.ts";

/** A part of a webhook's body that stands for itself, and whom it is about. */
export type BodyPart = { text: string; recipient: string | null };

/**
 * One part for each event where a service sends many in one body: each is written down under its own reader, worked on by
 * itself, and can be forgotten with the reader. What cannot be read is kept whole, for a later version to read.
 */
export function splitBody(senderId: TellingId, bodyText: string): BodyPart[] {
  const json = readJson(bodyText);
  if (json.kind === "malformed") return [{ text: bodyText, recipient: null }];
  const bodies: unknown[] =
    senderId === "sendgrid" && Array.isArray(json.value)
      ? json.value.map((one: unknown) => [one])
      : [json.value];
  const isWhole = bodies.length === 1;
  return bodies.map((body) => {
    const told = PARSE[senderId](body);
    const events: readonly MailEvent[] = told.kind === "parsed" ? told.value : [];
    return {
      text: isWhole ? bodyText : JSON.stringify(body),
      recipient: bareAddress(events[0]?.recipient ?? null),
    };
  });
}
