import { isEnvelope, type Questions, type ToAdmin, type ToApp } from "./messages.ts";

const waiting = new Map<number, (answer: unknown) => void>();
const listeners: ((message: ToApp) => void)[] = [];
let lastId = 0;

/** Tells the admin something that needs no answer. The admin checks where it comes from. */
export function tell(message: ToAdmin): void {
  window.parent.postMessage({ standIn: 1, ...message }, "*");
}

export function ask<Q extends keyof Questions>(
  type: Q,
  ...[payload]: Questions[Q]["payload"] extends null ? [] : [Questions[Q]["payload"]]
): Promise<Questions[Q]["answer"]> {
  return new Promise((resolve) => {
    lastId += 1;
    // The admin answers a question of this type with the answer of that type: see Questions.
    waiting.set(lastId, resolve as (answer: unknown) => void);
    window.parent.postMessage({ standIn: 1, id: lastId, type, payload: payload ?? null }, "*");
  });
}

export function onMessage(listener: (message: ToApp) => void): void {
  listeners.push(listener);
}

export function listen(): void {
  window.addEventListener("message", (event) => {
    if (event.source !== window.parent || !isEnvelope(event.data)) return;
    const { reply, payload } = event.data;
    if (reply !== undefined) {
      waiting.get(reply)?.(payload);
      waiting.delete(reply);
      return;
    }
    // Only the admin around us gets here, and it sends ToApp messages.
    for (const listener of listeners) listener(event.data as unknown as ToApp);
  });
}
