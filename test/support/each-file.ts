import net from "node:net";
import { afterEach, beforeEach, expect } from "vitest";

// What a program complains about is part of what it does: a test that makes it complain fails.
const complaints: string[] = [];
// So does one that wants to talk to somebody beyond this machine. One process runs many files, and this file anew for each of
// them: the door is kept once.
const strangers: string[] = ((globalThis as Record<symbol, string[]>)[Symbol.for("doorstep strangers")] ??=
  keepStrangersOut());
const original = console.error;

beforeEach(() => {
  complaints.length = 0;
  strangers.length = 0;
  console.error = (...parts: unknown[]) => void complaints.push(parts.map(String).join(" "));
});

afterEach(() => {
  console.error = original;
  expect(complaints, "console.error was called").toEqual([]);
  expect(strangers, "a connection to another machine was asked for").toEqual([]);
});

function isHere(host: string): boolean {
  return /^(localhost|127\.[\d.]+|::1|::ffff:127\.[\d.]+)$/.test(host);
}

/** connect(options), connect([options, listener]) and connect(port, host) are all in use; no host is this machine. */
function hostOf([first, second]: unknown[]): string {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  const host: unknown =
    typeof options === "object" && options !== null ? Reflect.get(options, "host") : second;
  return typeof host === "string" ? host.replace(/^\[(.*)\]$/, "$1") : "localhost";
}

/** Every way to open a connection ends in one method. Returns the list of those who were asked for, which grows. */
function keepStrangersOut(): string[] {
  const asked: string[] = [];
  type Connect = (this: net.Socket, ...args: unknown[]) => net.Socket;
  // Its overloads share one shape at run time.
  const socket = net.Socket.prototype as unknown as { connect: Connect };
  const { connect } = socket;
  socket.connect = function connectHere(...args) {
    const host = hostOf(args);
    if (isHere(host)) return connect.apply(this, args);
    asked.push(host);
    return this.destroy(new Error(`a test asked ${host} for something`));
  };
  return asked;
}
