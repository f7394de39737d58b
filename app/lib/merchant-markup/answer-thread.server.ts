import { parentPort, workerData } from "node:worker_threads";
import { Bug } from "#app/lib/errors.ts";
import type { ThreadAnswer } from "./isolated-thread.server.ts";
import type { Progress } from "./vet-liquid.server.ts";

/**
 * The other end of an isolated thread, which runs merchants' Liquid before anybody vetted it: answers every request with what `work`
 * makes of it. It has no environment, no database and nothing to send.
 */
export function answerIsolated<Request, Told>(
  work: (request: Request, progress: Progress) => Told | Promise<Told>,
): void {
  if (!parentPort) throw new Bug("this runs in a worker thread");
  const port = parentPort;
  // The parent made it: two numbers, the field and how often it changed.
  const { steps } = workerData as { steps: Int32Array<SharedArrayBuffer> };
  const progress: Progress = {
    at(field) {
      Atomics.store(steps, 0, field);
      Atomics.add(steps, 1, 1);
    },
  };
  const answer = async (request: Request): Promise<ThreadAnswer<Told>> => {
    try {
      return { kind: "told", told: await work(request, progress) };
    } catch (error) {
      return { kind: "failed", message: error instanceof Error ? String(error.stack) : String(error) };
    }
  };
  // Only the parent sends, and only these.
  port.on("message", (request: Request) => void answer(request).then((told) => port.postMessage(told)));
}
