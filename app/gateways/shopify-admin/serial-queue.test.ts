import { expect, test } from "vitest";
import { createSerialQueue } from "./serial-queue.ts";

test("tasks run one after the other, in the order they came", async () => {
  const queue = createSerialQueue();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} starts`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([queue.add(task("a")), queue.add(task("b"))])).toEqual(["a", "b"]);
  expect(seen).toEqual(["a starts", "a ends", "b starts", "b ends"]);
});

test("a task that fails does not stop the next, and fails for its own caller", async () => {
  const queue = createSerialQueue();
  const failing = queue.add(() => Promise.reject(new Error("no")));
  const next = queue.add(() => Promise.resolve("yes"));
  await expect(failing).rejects.toThrow("no");
  await expect(next).resolves.toBe("yes");
  expect(queue.isIdle()).toBe(true);
});

test("it is idle only when nothing runs or waits", async () => {
  const queue = createSerialQueue();
  const running = queue.add(() => Promise.resolve());
  expect(queue.isIdle()).toBe(false);
  await running;
  expect(queue.isIdle()).toBe(true);
});
