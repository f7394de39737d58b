import { useEffect, useRef, useState } from "react";
import styles from "./preview.module.css";

type Props = {
  /** A whole document, with a policy of its own about what it may load. */
  html: string;
  lang: string;
  title: string;
  /** In pixels, as the device shows it. */
  width: number;
  height: number;
  isDark?: boolean;
};

/** A document as a device shows it, made smaller where the page has less room than the device. Nothing in it can run. */
export function DeviceFrame({ html, lang, title, width, height, isDark = false }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const available = useWidth(room);
  const scale = available === null ? 1 : Math.min(1, available / width);
  return (
    <div ref={room} className={styles["stage"]} style={{ height: height * scale }}>
      <iframe
        className={styles["frame"]}
        // Empty: no scripts, no forms, no windows, no origin.
        sandbox=""
        title={title}
        lang={lang}
        srcDoc={html}
        style={{
          width,
          height,
          transform: `scale(${scale})`,
          colorScheme: isDark ? "dark" : "light",
        }}
      />
    </div>
  );
}

/** The width that an element has got; null before it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      // A hidden element has no width, and is not drawn anyhow.
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
