import { Worker } from "node:worker_threads";
import { Bug } from "#app/lib/errors.ts";
import type { WorkerAnswer } from "./check-worker.server.ts";
import { LAYING_OUT, type Vetted, type VettingRequest } from "./vet-document.server.ts";

/** `field`: where it was, by its number in the document; see fieldsOf. */
export type IsolatedVetting = Vetted | { kind: "hung" | "out_of_memory"; field: number };

/** No merchant's field may keep the thread busy for longer, whatever the limits inside it say. */
const HUNG_MS = 150;
/** Laying out runs our own code, on a machine that may be busy. */
const LAYING_OUT_MS = 20_000;
const LOOK_EVERY_MS = 20;
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

type Thread = { worker: Worker; steps: Int32Array };
let thread: Thread | null = null;
let last: Promise<unknown> = Promise.resolve();

/** Vets one document after the other in a thread that is ended and begun anew when it hangs. */
export function vetIsolated(request: VettingRequest): Promise<IsolatedVetting> {
  const turn = last.then(() => vetNow(request));
  last = turn.catch(() => {});
  return turn;
}

function startThread(): Thread {
  const steps = new Int32Array(new SharedArrayBuffer(8));
  Atomics.store(steps, 0, LAYING_OUT);
  const worker = new Worker(new URL("./check-worker.server.ts", import.meta.url), {
    workerData: { steps },
    // Nothing of the process: no secrets, no options.
    env: {},
    execArgv: [],
    resourceLimits: MEMORY,
  });
  // It must not keep the process alive while nobody waits for it.
  worker.unref();
  return { worker, steps };
}

async function vetNow(request: VettingRequest): Promise<IsolatedVetting> {
  thread ??= startThread();
  const { worker, steps } = thread;
  Atomics.store(steps, 0, LAYING_OUT);
  worker.ref();
  const watch = watchFor(worker, steps);
  try {
    const answer = await Promise.race([answerOf(worker, request), watch.hung]);
    if (answer.kind === "vetted") return answer.vetted;
    if (answer.kind === "failed") throw new Bug(`a document could not be vetted: ${answer.message}`);
    thread = null;
    await worker.terminate();
    const field = Atomics.load(steps, 0);
    if (field === LAYING_OUT) throw new Bug(`laying out a document ended: ${answer.kind}`);
    // Begun at once, so that the next one does not wait for it.
    thread = startThread();
    return { kind: answer.kind, field };
  } finally {
    watch.stop();
    worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
    worker.unref();
  }
}

type Ended = WorkerAnswer | { kind: "hung" | "out_of_memory" };

const answerOf = (worker: Worker, request: VettingRequest): Promise<Ended> =>
  new Promise((resolve) => {
    // The thread sends nothing else.
    worker.on("message", (answer: WorkerAnswer) => resolve(answer));
    worker.on("error", (error: Error & { code?: string }) =>
      resolve(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? { kind: "out_of_memory" }
          : { kind: "failed", message: String(error.stack) },
      ),
    );
    worker.on("exit", (code) => resolve({ kind: "failed", message: `the thread ended with ${code}` }));
    worker.postMessage(request);
  });

/** Looks every few milliseconds whether the thread has gone on; what it did not compute itself does not count. */
function watchFor(worker: Worker, steps: Int32Array): { hung: Promise<Ended>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<Ended>((resolve) => {
    let step = -1;
    let since = { at: performance.now(), cpu: Promise.resolve(0) };
    const cpuMs = () =>
      worker.cpuUsage().then(
        ({ user, system }) => (user + system) / 1_000,
        () => Infinity,
      );
    timer = setInterval(() => {
      const now = performance.now();
      const current = Atomics.load(steps, 1);
      if (current !== step) {
        step = current;
        since = { at: now, cpu: cpuMs() };
        return;
      }
      const patienceMs = Atomics.load(steps, 0) === LAYING_OUT ? LAYING_OUT_MS : HUNG_MS;
      if (now - since.at < patienceMs) return;
      const { cpu } = since;
      void Promise.all([cpu, cpuMs()]).then(([before, after]) => {
        if (after - before >= patienceMs / 2 && Atomics.load(steps, 1) === current) resolve({ kind: "hung" });
      });
    }, LOOK_EVERY_MS);
  });
  return { hung, stop: () => clearInterval(timer) };
}
