import { DeviceFrame } from "#app/ui/editor/DeviceFrame.tsx";
import { previewHtml } from "./preview-html.ts";

type Device = "desktop" | "phone";
const WIDTHS: Record<Device, number> = { desktop: 680, phone: 375 };
const HEIGHT = 760;

type Props = { html: string; lang: string; title: string; device: Device; isDark: boolean };

/** A mail as a mail program shows it. */
export const MailFrame = ({ html, lang, title, device, isDark }: Props) => (
  <DeviceFrame
    html={previewHtml(html, { isDark })}
    lang={lang}
    title={title}
    width={WIDTHS[device]}
    height={HEIGHT}
    isDark={isDark}
  />
);
