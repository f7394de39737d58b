const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of a text in ASCII, as keys in headers are; of any other character only the lowest eight bits count. */
export function base64OfAscii(text: string): string {
  let encoded = "";
  for (let index = 0; index < text.length; index += 3) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((offset) => text.charCodeAt(index + offset) & 0xff);
    const bits = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(bits >> shift) & 63]);
    encoded += letters
      .slice(0, Math.min(4, text.length - index + 1))
      .join("")
      .padEnd(4, "=");
  }
  return encoded;
}
