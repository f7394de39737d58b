import net from "node:net";
import { afterEach, beforeEach, expect } from "vitest";

// What a program complains about is part of what it does: a test that makes it complain fails.
const complaints: string[] = [];
// So does one that wants to talk to somebody beyond this machine.
const strangers: string[] = [];
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

const isHere = (host: string): boolean => /^(localhost|127\.[\d.]+|::1|::ffff:127\.[\d.]+)$/.test(host);

type Connect = (this: net.Socket, ...args: unknown[]) => net.Socket;
// Every way to open a connection ends in this method; its overloads share one shape at run time.
const socket = net.Socket.prototype as unknown as { connect: Connect };
const { connect } = socket;
socket.connect = function watchedConnect(...args) {
  const note = (host: string) => void (isHere(host) || strangers.push(host));
  this.once("lookup", (_error: Error | null, _address: string, _family: unknown, host: string) => note(host));
  this.on("connectionAttempt", note);
  return connect.apply(this, args);
};
