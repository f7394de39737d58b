import { useEffect, useRef, useState } from "react";
import { previewHtml } from "./preview-html.ts";
import styles from "./preview.module.css";

type Device = "desktop" | "phone";
const WIDTHS: Record<Device, number> = { desktop: 680, phone: 375 };
const HEIGHT = 760;

type Props = { html: string; lang: string; title: string; device: Device; isDark: boolean };

/** A mail as a mail program shows it, made smaller where the page has less room than the device. Nothing in it can run. */
export function MailFrame({ html, lang, title, device, isDark }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const available = useWidth(room);
  const width = WIDTHS[device];
  const scale = available === null ? 1 : Math.min(1, available / width);
  return (
    <div ref={room} className={styles["stage"]} style={{ height: HEIGHT * scale }}>
      <iframe
        className={styles["frame"]}
        // Empty: no scripts, no forms, no windows, no origin.
        sandbox=""
        title={title}
        lang={lang}
        srcDoc={previewHtml(html, { isDark })}
        style={{
          width,
          height: HEIGHT,
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
