import { Worker } from "node:worker_threads";
import { Bug } from "#app/lib/errors.ts";

/** `field`: where the thread was, by the number that it gave. */
export type Isolated<Told> = { kind: "told"; told: Told } | { kind: "hung" | "out_of_memory"; field: number };
export type ThreadAnswer<Told> = { kind: "told"; told: Told } | { kind: "failed"; message: string };

/** What a thread says it is at while it runs our own code, which may take long. */
export const OUR_OWN_WORK = -1;

/** No merchant's field may keep the thread busy for longer, whatever the limits inside it say. */
const HUNG_MS = 150;
/** Our own code, on a machine that may be busy. */
const OUR_OWN_MS = 20_000;
const LOOK_EVERY_MS = 20;
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

type Thread = { worker: Worker; steps: Int32Array };

/**
 * Has a file (see answer-thread.server.ts) answer one request after the other in a thread of its own, which is ended and begun anew
 * when it hangs. The thread begins with the first request.
 */
export function isolate<Request, Told>(file: URL): (request: Request) => Promise<Isolated<Told>> {
  let thread: Thread | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const answerNow = async (request: Request): Promise<Isolated<Told>> => {
    thread ??= startThread(file);
    const { worker, steps } = thread;
    Atomics.store(steps, 0, OUR_OWN_WORK);
    worker.ref();
    const watch = watchFor(worker, steps);
    try {
      const answer = await Promise.race([answerOf<Told>(worker, request), watch.hung]);
      if (answer.kind === "told") return answer;
      if (answer.kind === "failed") throw new Bug(`an isolated thread failed: ${answer.message}`);
      thread = null;
      await worker.terminate();
      const field = Atomics.load(steps, 0);
      if (field === OUR_OWN_WORK) throw new Bug(`our own work in an isolated thread ended: ${answer.kind}`);
      // Begun at once, so that the next one does not wait for it.
      thread = startThread(file);
      return { kind: answer.kind, field };
    } finally {
      watch.stop();
      worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
      worker.unref();
    }
  };

  return (request) => {
    const turn = last.then(() => answerNow(request));
    last = turn.catch(() => {});
    return turn;
  };
}

function startThread(file: URL): Thread {
  const steps = new Int32Array(new SharedArrayBuffer(8));
  Atomics.store(steps, 0, OUR_OWN_WORK);
  const worker = new Worker(file, {
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

type Ended<Told> = ThreadAnswer<Told> | { kind: "hung" | "out_of_memory" };

const answerOf = <Told>(worker: Worker, request: unknown): Promise<Ended<Told>> =>
  new Promise((resolve) => {
    // The thread sends nothing else.
    worker.on("message", (answer: ThreadAnswer<Told>) => resolve(answer));
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
function watchFor(worker: Worker, steps: Int32Array): { hung: Promise<{ kind: "hung" }>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<{ kind: "hung" }>((resolve) => {
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
      const patienceMs = Atomics.load(steps, 0) === OUR_OWN_WORK ? OUR_OWN_MS : HUNG_MS;
      if (now - since.at < patienceMs) return;
      const { cpu } = since;
      void Promise.all([cpu, cpuMs()]).then(([before, after]) => {
        if (after - before >= patienceMs / 2 && Atomics.load(steps, 1) === current) resolve({ kind: "hung" });
      });
    }, LOOK_EVERY_MS);
  });
  return { hung, stop: () => clearInterval(timer) };
}
