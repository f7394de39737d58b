/** Line drawings for product pictures, on a field of 100 × 100; drawn here, so that no font of pictures is needed. */
export const EMBLEMS = {
  cloth: "M22 38 L50 26 L78 38 L50 50 Z M22 38 V50 L50 62 L78 50 V38 M22 50 V62 L50 74 L78 62 V50",
  pan: "M40 30 a22 22 0 1 0 0.1 0 Z M40 36 a16 16 0 1 0 0.1 0 Z M60 60 L80 78",
  board:
    "M30 34 H70 a6 6 0 0 1 6 6 V66 a6 6 0 0 1 -6 6 H30 a6 6 0 0 1 -6 -6 V40 a6 6 0 0 1 6 -6 Z M50 34 V24 M34 46 H66 M34 56 H60",
  candle: "M42 46 H58 V76 H42 Z M50 46 V40 M50 40 c-6 -6 -3 -11 0 -16 c3 5 6 10 0 16 Z",
  kettle: "M32 44 H68 L74 72 H26 Z M38 44 a12 12 0 0 1 24 0 M68 50 L80 42 M50 32 V28 M20 50 c-4 8 0 14 8 16",
  shoe: "M24 44 V66 H76 c2 -10 -6 -14 -18 -16 L44 36 H32 Z M24 58 H74",
  plate: "M50 28 a26 22 0 1 0 0.1 0 Z M50 36 a17 14 0 1 0 0.1 0 Z M50 44 c6 3 6 9 0 12 c-6 -3 -6 -9 0 -12 Z",
  cup: "M34 36 H66 L62 72 H38 Z M42 28 c-3 -4 3 -6 0 -10 M52 28 c-3 -4 3 -6 0 -10 M36 48 H64",
  leaf: "M26 74 C22 42 44 24 78 24 C80 58 60 78 32 72 M26 78 C36 60 48 48 64 38",
  coat: "M38 26 L26 36 V72 H44 M62 26 L74 36 V72 H56 M38 26 H62 L56 34 H44 Z M44 34 V76 H56 V34 M50 34 V76",
  bag: "M32 40 H68 L72 76 H28 Z M40 40 V32 a10 10 0 0 1 20 0 V40 M30 56 H70",
} as const;

export type Emblem = keyof typeof EMBLEMS;
