/** What a piece of a drawing stands for; looks.module.css has its colour. */
type Tone = "page" | "shop" | "card" | "edge" | "shade" | "line" | "strong" | "accent" | "onAccent";
/** A box of a drawing that is 96 wide and 60 high. */
export type Box = { x: number; y: number; w: number; h: number; tone: Tone; r?: number };

const box = (tone: Tone, x: number, y: number, w: number, h: number, r = 2): Box => ({ x, y, w, h, tone, r });
const words = (x: number, y: number, w: number, tone: Tone = "line"): Box => box(tone, x, y, w, 3, 1.5);
const column = (w: number): Box[] => {
  const x = (96 - w) / 2;
  return [
    box("edge", x, 8, w, 18),
    words(x + 4, 13, w * 0.6, "strong"),
    words(x + 4, 19, w * 0.4),
    box("edge", x, 30, w, 22),
    words(x + 4, 35, w * 0.5),
    words(x + 4, 41, w * 0.7),
  ];
};
const hero = (w: number, x: number): Box[] => [words(x, 18, w, "strong"), words(x, 26, w * 0.7)];
const steps = [14, 36, 58, 80];

/** How each choice of a style looks, in boxes. */
export const STYLE_DRAWINGS = {
  "frame.theme": [
    box("shop", 0, 0, 96, 12, 0),
    box("onAccent", 6, 4, 14, 4),
    words(52, 4.5, 10, "onAccent"),
    words(66, 4.5, 10, "onAccent"),
    words(80, 4.5, 10, "onAccent"),
    box("edge", 22, 17, 52, 28),
    words(27, 23, 34, "strong"),
    words(27, 30, 24),
    words(27, 36, 30),
    box("shop", 0, 50, 96, 10, 0),
  ],
  "frame.page": [
    box("accent", 41, 5, 14, 4),
    box("edge", 20, 14, 56, 40),
    words(26, 21, 38, "strong"),
    words(26, 29, 26),
    box("accent", 26, 38, 20, 8, 4),
  ],
  "width.narrow": column(34),
  "width.medium": column(54),
  "width.wide": column(84),
  "cards.outlined": [
    box("edge", 12, 8, 72, 20),
    words(18, 14, 40),
    box("edge", 12, 33, 72, 20),
    words(18, 39, 50),
  ],
  "cards.raised": [
    box("shade", 12, 10, 72, 20, 4),
    box("card", 12, 7, 72, 20, 4),
    words(18, 14, 40),
    box("shade", 12, 36, 72, 20, 4),
    box("card", 12, 33, 72, 20, 4),
    words(18, 40, 50),
  ],
  "cards.plain": [
    words(12, 12, 46, "strong"),
    words(12, 19, 60),
    box("shade", 12, 29, 72, 1, 0),
    words(12, 37, 40, "strong"),
    words(12, 44, 66),
  ],
  "hero.card": [box("edge", 10, 10, 76, 28, 4), ...hero(48, 17), words(10, 46, 60), words(10, 52, 44)],
  "hero.open": [box("strong", 10, 12, 64, 7, 3), words(10, 25, 46), words(10, 46, 60), words(10, 52, 44)],
  "hero.filled": [
    box("accent", 0, 0, 96, 40, 0),
    box("onAccent", 10, 13, 56, 5),
    words(10, 23, 38, "onAccent"),
    words(10, 46, 60),
    words(10, 52, 44),
  ],
  "align.start": [words(12, 14, 52, "strong"), words(12, 22, 40), words(12, 36, 64), words(12, 43, 48)],
  "align.center": [words(22, 14, 52, "strong"), words(28, 22, 40), words(16, 36, 64), words(24, 43, 48)],
  "progress.dots": [
    box("shade", 14, 29, 70, 2, 1),
    box("accent", 14, 29, 46, 2, 1),
    ...steps.map((x, index) => box(index < 3 ? "accent" : "shade", x - 4, 26, 8, 8, 4)),
  ],
  "progress.bar": [box("shade", 10, 26, 76, 8, 4), box("accent", 10, 26, 52, 8, 4)],
  "progress.icons": steps.flatMap((x, index) => [
    box(index < 3 ? "accent" : "shade", x - 9, 18, 18, 18, 6),
    box("onAccent", x - 4, 23, 8, 8, index % 2 === 0 ? 4 : 1),
    words(x - 7, 41, 14),
  ]),
} as const satisfies Record<string, Box[]>;
