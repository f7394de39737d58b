/** Runs tasks one after the other, in the order they came; a task that fails does not stop the next. */
export type SerialQueue = {
  add<Result>(task: () => Promise<Result>): Promise<Result>;
  /** True when nothing runs or waits. */
  isIdle(): boolean;
};

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    add(task) {
      waiting += 1;
      const result = last.then(task).finally(() => (waiting -= 1));
      last = result.catch(() => {});
      return result;
    },
    isIdle: () => waiting === 0,
  };
}
