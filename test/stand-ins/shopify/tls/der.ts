/** The few pieces of ASN.1 DER that an X.509 certificate is made of (ITU-T X.690). */
const wrap = (tag: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export const sequence = (...parts: Buffer[]): Buffer => wrap(0x30, Buffer.concat(parts));
export const set = (...parts: Buffer[]): Buffer => wrap(0x31, Buffer.concat(parts));
export const explicit = (number: number, content: Buffer): Buffer => wrap(0xa0 | number, content);
export const implicit = (number: number, content: Buffer): Buffer => wrap(0x80 | number, content);
export const octets = (content: Buffer): Buffer => wrap(0x04, content);
export const bits = (content: Buffer): Buffer => wrap(0x03, Buffer.concat([Buffer.from([0]), content]));
export const utf8 = (text: string): Buffer => wrap(0x0c, Buffer.from(text));
/** A whole number ≥ 0, big-endian. */
export const integer = (bytes: Buffer): Buffer =>
  wrap(0x02, (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
/** "YYMMDDhhmmssZ"; good until 2049. */
export const utcTime = (at: Date): Buffer =>
  wrap(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-:T]/g, "")}Z`));
export const yes = (): Buffer => wrap(0x01, Buffer.from([0xff]));

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return wrap(0x06, Buffer.from(bytes));
}
