import type { SocialKind } from "./brand.ts";

/** As the services write themselves, the same in every language. */
export const SOCIAL_NAMES: Record<SocialKind, string> = {
  instagram: "Instagram",
  facebook: "Facebook",
  x: "X",
  tiktok: "TikTok",
  youtube: "YouTube",
  pinterest: "Pinterest",
  line: "LINE",
  threads: "Threads",
  linkedin: "LinkedIn",
  kakaotalk: "KakaoTalk",
  naver: "Naver",
};
