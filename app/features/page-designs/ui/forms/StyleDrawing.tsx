import { STYLE_DRAWINGS } from "./style-drawings.ts";
import styles from "./looks.module.css";

type Named = { name: keyof typeof STYLE_DRAWINGS };

/** A small picture of a choice; its words stand beside it. */
export const StyleDrawing = ({ name }: Named) => (
  <svg viewBox="0 0 96 60" aria-hidden="true" focusable="false">
    <rect width="96" height="60" className={styles["page"]} />
    {STYLE_DRAWINGS[name].map(({ x, y, w, h, tone, r = 0 }) => (
      <rect key={`${x} ${y} ${w} ${tone}`} x={x} y={y} width={w} height={h} rx={r} className={styles[tone]} />
    ))}
  </svg>
);

const LETTERS = {
  normal: { fontFamily: "system-ui, sans-serif", fontWeight: 650, fontSize: 24, text: "Aa" },
  elegant: { fontFamily: "Georgia, serif", fontWeight: 400, fontSize: 27, text: "Aa" },
  loud: { fontFamily: "system-ui, sans-serif", fontWeight: 900, fontSize: 30, text: "AA" },
} as const;

/** Letters of a heading. */
export const LettersDrawing = ({ name }: { name: keyof typeof LETTERS }) => {
  const { text, ...letters } = LETTERS[name];
  return (
    <svg viewBox="0 0 96 60" aria-hidden="true" focusable="false">
      <rect width="96" height="60" className={styles["page"]} />
      <text x="48" y="40" textAnchor="middle" className={styles["strong"]} {...letters}>
        {text}
      </text>
    </svg>
  );
};
