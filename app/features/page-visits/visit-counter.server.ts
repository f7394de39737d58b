import type { Logger } from "#app/gateways/log/log.server.ts";
import type { Click, Look, VisitCounter } from "./visit.ts";

export type Visits = { looks: Look[]; clicks: Click[] };

/** A moment's visits of hundreds of shops; more than that in memory is a flood, or a database that does not answer. */
const WAITING_MAX = 5_000;
const GATHER_MS = 2_000;

type Outside = {
  /** Writes all of it at once, or fails. */
  save: (visits: Visits) => Promise<void>;
  log: Logger;
  waitingMax?: number;
  gatherMs?: number;
};

/**
 * Gathers visits in memory and saves them together, one batch at a time and after the page has been answered. A batch that
 * cannot be saved is given up: the pages themselves need the database, so hardly anybody looks while it is away.
 */
export function createVisitCounter({
  save,
  log,
  waitingMax = WAITING_MAX,
  gatherMs = GATHER_MS,
}: Outside): VisitCounter {
  const looks = new Map<string, Look>();
  const clicks = new Map<string, Click>();
  let timer: NodeJS.Timeout | null = null;
  let saving: Promise<void> = Promise.resolve();
  let dropped = 0;

  function add<Visit>(waiting: Map<string, Visit>, key: string, visit: Visit): void {
    if (waiting.has(key)) return;
    if (looks.size + clicks.size >= waitingMax) {
      dropped += 1;
      return;
    }
    waiting.set(key, visit);
    timer ??= setTimeout(() => void flush(), gatherMs).unref();
  }

  /** Behind the batch that is being saved: what comes in meanwhile gathers, and never takes a second connection. */
  const flush = (): Promise<void> => (saving = saving.then(saveWaiting));

  async function saveWaiting(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const visits = { looks: [...looks.values()], clicks: [...clicks.values()] };
    looks.clear();
    clicks.clear();
    if (dropped > 0) log.warn({ dropped }, "visits came faster than they could be saved");
    dropped = 0;
    const count = visits.looks.length + visits.clicks.length;
    if (count === 0) return;
    try {
      await save(visits);
    } catch (error) {
      log.warn({ err: error, lost: count }, "visits could not be saved");
    }
  }

  return {
    look: (look) => add(looks, `${look.shopId} ${look.orderId}`, look),
    click: (click) =>
      add(clicks, `${click.shopId} ${click.orderId} ${click.pageId} ${click.blockId} ${click.what}`, click),
    flush,
  };
}
