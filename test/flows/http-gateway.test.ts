import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttp } from "#app/gateways/http/http.server.ts";
import { RetryLater } from "#app/lib/errors.ts";

const server = createServer((request, response) => {
  switch ((request.url ?? "").split("?")[0] ?? "") {
    case "/hang":
      return;
    case "/half":
      response.writeHead(200, { "content-length": 100 });
      response.write("half", () => response.destroy());
      return;
    case "/redirect":
      response.writeHead(302, { location: "http://127.0.0.1:1/secret" }).end();
      return;
    default:
      response
        .writeHead(201, { "X-Told": "Yes" })
        .end(`${request.method} ${request.url} ${request.headers.host}`);
  }
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => server.closeAllConnections());

const get = (url: string) => ({ method: "GET" as const, url, headers: {}, body: null });
const LIMITS = { timeoutMs: 5_000, bytesMax: 1_000 };
const reachLocal = () => createHttp({ apiOrigin: null, privateHosts: ["127.0.0.1"] });

test("an answer comes whole, with the names of its headers in lower case", async () => {
  const answer = await reachLocal().send({ ...get(`${origin}/a?b=c`), method: "POST", body: "{}" }, LIMITS);
  expect(answer).toMatchObject({ status: 201, headers: { "x-told": "Yes" } });
  expect(answer.body).toContain("POST /a?b=c");
});

test("with an origin of the operator's, everything goes there, host and all", async () => {
  const http = createHttp({ apiOrigin: origin, privateHosts: [] });
  const answer = await http.send(get("https://api.easypost.com/v2/trackers?page=1"), LIMITS);
  expect(answer.body).toContain("GET /api.easypost.com/v2/trackers?page=1");
});

test.each([
  ["no answer in time", "/hang", { ...LIMITS, timeoutMs: 50 }],
  ["half an answer", "/half", LIMITS],
  ["an answer larger than allowed", "/large", { ...LIMITS, bytesMax: 5 }],
])("%s is to be tried again", async (_what, path, limits) => {
  await expect(reachLocal().send(get(`${origin}${path}`), limits)).rejects.toThrow(RetryLater);
});

test("a redirect is an answer, and is not followed", async () => {
  expect((await reachLocal().send(get(`${origin}/redirect`), LIMITS)).status).toBe(302);
});

test("an address of the own network is not called", async () => {
  const http = createHttp({ apiOrigin: null, privateHosts: [] });
  await expect(http.send(get(origin), LIMITS)).rejects.toThrow("may not be called");
  await expect(http.send(get("https://localhost:1/"), LIMITS)).rejects.toThrow("private network");
});
