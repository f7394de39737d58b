import { parentPort, workerData } from "node:worker_threads";
import { Bug } from "#app/lib/errors.ts";
import { vetDocument, type Vetted, type VettingRequest } from "./vet-document.server.ts";

/** The thread that runs merchants' Liquid before anybody vetted it. It has no environment, no database and nothing to send. */

export type WorkerAnswer = { kind: "vetted"; vetted: Vetted } | { kind: "failed"; message: string };

if (!parentPort) throw new Bug("this file runs as a worker thread");
const port = parentPort;
// The parent made it: two numbers, the field and how often it changed.
const { steps } = workerData as { steps: Int32Array<SharedArrayBuffer> };
const progress = {
  at(field: number): void {
    Atomics.store(steps, 0, field);
    Atomics.add(steps, 1, 1);
  },
};

const answer = async (request: VettingRequest): Promise<WorkerAnswer> => {
  try {
    return { kind: "vetted", vetted: await vetDocument(request, progress) };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? String(error.stack) : String(error) };
  }
};

// Only the parent sends, and only these.
port.on("message", (request: VettingRequest) => void answer(request).then((told) => port.postMessage(told)));
