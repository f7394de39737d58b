import { expect, test } from "vitest";
import { pictureAddress } from "./picture-address.ts";

const CDN = "https://cdn.shopify.com/s/files/1/1/plate.jpg";

test.each([
  [`${CDN}?v=1`, `${CDN}?v=1&width=256`],
  [CDN, `${CDN}?width=256`],
  [`${CDN}?v=1&width=600`, `${CDN}?v=1&width=600`],
  ["https://pictures.example/plate.jpg?v=1", "https://pictures.example/plate.jpg?v=1"],
  ["http://localhost:4001/cdn/plate.svg", "http://localhost:4001/cdn/plate.svg"],
  ["http://localhost.evil.example/plate.jpg", null],
  ["http://cdn.shopify.com/plate.jpg", null],
  ["data:image/png;base64,AAAA", null],
  ['https://cdn.shopify.com/"onerror="x', null],
  [undefined, null],
])("the picture at %s is shown from %s", (told, shown) => expect(pictureAddress(told)).toBe(shown));
